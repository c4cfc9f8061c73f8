package org.kiosque.server.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The work list: entries that feeds told of, and when their pages are to be visited. */
public final class Assignments {

    private static final RowMapper<Assignment> ROW = ConstructorMapper.of(Assignment.class);

    private final Store store;

    public Assignments(Store store) {
        this.store = store;
    }

    /** Records a successful visit to a feed together with the entries that are new or changed; how many they are. */
    public int record(long feedId, Harvest harvest, Instant now) {
        return store.write(handle -> {
            int fresh = 0;
            for (var told : harvest.entries()) {
                fresh += tell(handle, feedId, told, now);
            }
            handle.createUpdate("""
                            update feed set title = case when :title = '' then title else :title end,
                              home = coalesce(:home, home), etag = :etag, last_modified = :lastModified,
                              last_visit = :now, next_visit = :next, last_error = null, failures = 0
                            where id = :id""")
                    .bind("id", feedId)
                    .bind("title", harvest.title())
                    .bind("home", harvest.home())
                    .bind("etag", harvest.etag())
                    .bind("lastModified", harvest.lastModified())
                    .bind("now", now)
                    .bind("next", harvest.next())
                    .execute();
            return fresh;
        });
    }

    private static int tell(Handle handle, long feedId, Harvest.Told told, Instant now) {
        return handle.createUpdate("""
                        insert into entry (feed_id, guid, url, entry_json, seen, due)
                        values (:feed, :guid, :url, :json, :now, :now)
                        on conflict (feed_id, guid) do update
                          set url = excluded.url, entry_json = excluded.entry_json, due = excluded.due
                          where entry.entry_json <> excluded.entry_json""")
                .bind("feed", feedId)
                .bind("guid", told.guid())
                .bind("url", told.url())
                .bind("json", told.json())
                .bind("now", now)
                .execute();
    }

    /** Those due now, taken in turn from every feed, so that a long one holds up no other. */
    public List<Assignment> due(Instant now, int limit) {
        return store.read(handle -> handle.createQuery("""
                        select e.id, e.feed_id, f.title as feed_title, e.url, e.entry_json, e.visits, e.failures,
                          e.article_id
                        from (
                          select *, row_number() over (partition by feed_id order by visits, due, id) as turn
                          from entry where due <= :now) e
                        join feed f on f.id = e.feed_id
                        order by min(e.visits, 1), e.turn, e.id limit :limit""")
                .bind("now", now)
                .bind("limit", limit)
                .map(ROW)
                .list());
    }

    /** Puts off an assignment after a failed visit. */
    public void putOff(long id, String error, Instant due) {
        store.change(handle -> handle.createUpdate(
                        "update entry set failures = failures + 1, error = :error, due = :due where id = :id")
                .bind("id", id)
                .bind("error", error)
                .bind("due", due)
                .execute());
    }

    /** Ends an assignment that can't be done. */
    public void giveUp(long id, String reason) {
        store.change(handle -> handle.createUpdate(
                        "update entry set failures = failures + 1, error = :error, due = null where id = :id")
                .bind("id", id)
                .bind("error", reason)
                .execute());
    }
}
