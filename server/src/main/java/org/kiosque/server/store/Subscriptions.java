package org.kiosque.server.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table of feeds that are followed. */
public final class Subscriptions {

    private static final RowMapper<Subscription> ROW = ConstructorMapper.of(Subscription.class);
    private static final String SELECT = """
            select id, url, title, home, category, state, etag, last_modified, next_visit, last_visit,
              last_error, failures from feed\s""";

    private final Store store;

    public Subscriptions(Store store) {
        this.store = store;
    }

    /** Follows a feed from now on; false where it is followed already. */
    public boolean add(String url, String title, @Nullable String home, @Nullable String category, Instant now) {
        return store.write(handle -> handle.createUpdate("""
                        insert into feed (url, title, home, category, next_visit, added)
                        values (:url, :title, :home, :category, :now, :now)
                        on conflict (url) do nothing""")
                        .bind("url", url)
                        .bind("title", title)
                        .bind("home", home)
                        .bind("category", category)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    public List<Subscription> all() {
        return store.read(
                handle -> handle.createQuery(SELECT + "order by coalesce(category, ''), title collate nocase, id")
                        .map(ROW)
                        .list());
    }

    /** Those whose visit is due, the longest waiting first. */
    public List<Subscription> due(Instant now, int limit) {
        return store.read(handle -> handle.createQuery(
                        SELECT + "where state = 'active' and next_visit <= :now order by next_visit limit :limit")
                .bind("now", now)
                .bind("limit", limit)
                .map(ROW)
                .list());
    }

    /** Stops following a feed; its articles stay. */
    public boolean remove(long id) {
        return store.write(handle -> handle.createUpdate("delete from feed where id = :id")
                        .bind("id", id)
                        .execute()
                == 1);
    }

    /** Records a visit that brought nothing new. */
    public void unchanged(long id, Instant now, Instant next) {
        store.change(handle -> handle.createUpdate("""
                        update feed set last_visit = :now, next_visit = :next, last_error = null, failures = 0
                        where id = :id""")
                .bind("id", id)
                .bind("now", now)
                .bind("next", next)
                .execute());
    }

    /** Records a failed visit. */
    public void failed(long id, String error, Instant now, Instant next) {
        store.change(handle -> handle.createUpdate("""
                        update feed set last_visit = :now, next_visit = :next, last_error = :error,
                          failures = failures + 1 where id = :id""")
                .bind("id", id)
                .bind("error", error)
                .bind("now", now)
                .bind("next", next)
                .execute());
    }

    /** Records that a feed is gone for good and is no longer visited. */
    public void gone(long id, String reason, Instant now) {
        store.change(handle -> handle.createUpdate(
                        "update feed set state = 'gone', last_visit = :now, last_error = :reason where id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .bind("now", now)
                .execute());
    }

    /** Records that a feed has moved for good; where the new address is followed already, the old one is given up. */
    public void moved(long id, String url) {
        store.change(handle -> {
            int done = handle.createUpdate("update or ignore feed set url = :url where id = :id")
                    .bind("id", id)
                    .bind("url", url)
                    .execute();
            if (done == 0) {
                handle.createUpdate("update feed set state = 'gone', last_error = :why where id = :id")
                        .bind("id", id)
                        .bind("why", "moved to " + url + ", which is followed already")
                        .execute();
            }
        });
    }
}
