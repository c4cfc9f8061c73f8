package org.kiosque.server.schedule;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.kiosque.server.store.Hosts;

/** Gives feeds that moved for good their new address; two that meet at one address become one. */
final class Moves {

    private final Handle handle;

    Moves(Handle handle) {
        this.handle = handle;
    }

    /** Moves a feed; the id that it has from now on. */
    long move(long id, String url, Instant now) {
        var other = handle.createQuery("select id from feed where url = :url and id <> :id")
                .bind("url", url)
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
        if (other.isPresent()) {
            merge(id, other.get(), now);
            return other.get();
        }
        handle.createUpdate("update feed set url = :url, host = :host where id = :id")
                .bind("id", id)
                .bind("url", url)
                .bind("host", Hosts.of(url))
                .execute();
        return id;
    }

    /** Entries that both told of stay once, with the article that either became. */
    private void merge(long from, long into, Instant now) {
        handle.createUpdate("""
                        update entry set article_id = coalesce(article_id, (
                            select e.article_id from entry e where e.feed_id = :from and e.guid = entry.guid))
                        where feed_id = :into and article_id is null""").bind("from", from).bind("into", into).execute();
        handle.createUpdate("""
                        update entry set feed_id = :into where feed_id = :from and not exists (
                          select 1 from entry e where e.feed_id = :into and (e.guid = entry.guid or e.url = entry.url))""").bind("from", from).bind("into", into).execute();
        String address = handle.createQuery("select url from feed where id = :from")
                .bind("from", from)
                .mapTo(String.class)
                .one();
        handle.createUpdate("""
                        update feed set state = case when state = 'gone' then 'active' else state end,
                          failures = 0, last_error = null,
                          outline_json = coalesce(outline_json, (select outline_json from feed where id = :from)),
                          category = coalesce(category, (select category from feed where id = :from))
                        where id = :into""").bind("from", from).bind("into", into).execute();
        handle.createUpdate("delete from feed where id = :from")
                .bind("from", from)
                .execute();
        FeedLog.note(handle, into, new Visit(now, Visit.Outcome.MERGED, address, 0, 0, 0));
    }
}
