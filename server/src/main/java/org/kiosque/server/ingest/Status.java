package org.kiosque.server.ingest;

import org.kiosque.server.store.Store;

/** Tells how far the newsroom has come with what its feeds told of. */
public final class Status {

    private final Store store;

    public Status(Store store) {
        this.store = store;
    }

    /**
     * Counters of one moment.
     *
     * @param feeds followed
     * @param feedsVisited at least once
     * @param told entries that the feeds told of
     * @param waiting entries whose page waits for its first visit
     */
    public record Progress(int feeds, int feedsVisited, int told, int waiting, int articles, int stories) {

        /** Whether there is more to come soon. */
        public boolean filling() {
            return feedsVisited < feeds || waiting > 0;
        }
    }

    public Progress progress() {
        return store.read(handle -> handle.createQuery("""
            select (select count(*) from feed where state = 'active') as feeds,
              (select count(*) from feed where state = 'active' and last_visit is not null) as feeds_visited,
              (select n from tally where name = 'entry') as told,
              (select count(*) from entry where due is not null and article_id is null)
                + (select count(*) from arrival a join entry e on e.id = a.entry_id
                  where e.article_id is null) as waiting,
              (select n from tally where name = 'article') as articles,
              (select count(*) from story where articles > 0) as stories\
            """)
                .map((row, context) -> new Progress(
                        row.getInt("feeds"),
                        row.getInt("feeds_visited"),
                        row.getInt("told"),
                        row.getInt("waiting"),
                        row.getInt("articles"),
                        row.getInt("stories")))
                .one());
    }
}
