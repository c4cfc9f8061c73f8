package org.kiosque.server.lease;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.rights.Rights;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Assignment;
import org.kiosque.server.store.Store;

/**
 * Pages that were fetched and wait for being edited: how those who fetch hand over to the one who files, in this process
 * or another. A page leaves in the transaction that files it, so that none is lost.
 */
public final class Arrivals {

    private static final RowMapper<Row> ROW = ConstructorMapper.of(Row.class);

    private final Store store;

    public Arrivals(Store store) {
        this.store = store;
    }

    /** An arrival with what it was sent for. */
    public record Waiting(long id, Assignment assignment, Arrival arrival) {}

    /** Hands over; ends the lease on the page, which is no longer due. */
    public void add(List<Arrival> arrivals) {
        store.change(handle -> arrivals.forEach(arrival -> add(handle, arrival)));
    }

    private static void add(Handle handle, Arrival arrival) {
        int known = handle.createUpdate("update entry set due = null, holder = null, held_until = null where id = :id")
                .bind("id", arrival.entryId())
                .execute();
        if (known == 0) {
            return;
        }
        handle.createUpdate("""
                        insert or replace into arrival
                          (entry_id, arrived, url, content_type, rights_json, body, reason)
                        values (:entry, :arrived, :url, :type, :rights, :body, :reason)""")
                .bind("entry", arrival.entryId())
                .bind("arrived", arrival.arrived())
                .bind("url", arrival.url())
                .bind("type", arrival.contentType())
                .bind("rights", Json.write(arrival.rights()))
                .bind("body", arrival.gzipped())
                .bind("reason", arrival.reason())
                .execute();
    }

    /** Those that came after one, in order. */
    public List<Waiting> after(long id, int limit) {
        return store.read(handle -> handle.createQuery("""
                        select a.id, a.entry_id, a.arrived, a.url, a.content_type, a.rights_json, a.body, a.reason,
                          e.feed_id, f.title as feed_title, e.url as asked, e.entry_json, e.visits, e.failures,
                          e.article_id
                        from arrival a join entry e on e.id = a.entry_id join feed f on f.id = e.feed_id
                        where a.id > :id order by a.id limit :limit""")
                .bind("id", id)
                .bind("limit", limit)
                .map(ROW)
                .map(Row::waiting)
                .list());
    }

    /** Takes out what is filed, by the transaction that files it. */
    public static void done(Handle handle, long id) {
        handle.createUpdate("delete from arrival where id = :id").bind("id", id).execute();
    }

    /** Takes out what can't be filed; its entry keeps the reason. */
    public void giveUp(long id, long entryId, String reason) {
        store.change(handle -> {
            handle.createUpdate("update entry set failures = failures + 1, error = :error where id = :id")
                    .bind("id", entryId)
                    .bind("error", reason)
                    .execute();
            done(handle, id);
        });
    }

    /** Whether this many or more wait. */
    public boolean atLeast(int many) {
        return store.read(handle -> handle.createQuery("select 1 from arrival limit 1 offset :many")
                .bind("many", many - 1)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** One row of the list. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Row(
            long id,
            long entryId,
            Instant arrived,
            @Nullable String url,
            @Nullable String contentType,
            String rightsJson,
            byte @Nullable [] body,
            @Nullable String reason,
            long feedId,
            String feedTitle,
            @Nullable String asked,
            String entryJson,
            int visits,
            int failures,
            @Nullable Long articleId) {

        Waiting waiting() {
            var assignment = new Assignment(entryId, feedId, feedTitle, asked, entryJson, visits, failures, articleId);
            var rights = Json.read(rightsJson, Rights.class);
            return new Waiting(id, assignment, new Arrival(entryId, arrived, url, contentType, rights, body, reason));
        }
    }
}
