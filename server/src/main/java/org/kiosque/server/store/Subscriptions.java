package org.kiosque.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table of feeds that are followed. */
public final class Subscriptions {

    private static final RowMapper<Subscription> ROW = ConstructorMapper.of(Subscription.class);
    private static final String SELECT = """
        select id, url, title, home, category, state, etag, last_modified, next_visit, last_visit, last_error,
          failures, host, why, heard, rhythm, outline_json, hub, topic, pace_json, exists (
            select 1 from hub_subscription h where h.feed_id = feed.id and h.state = 'active' and h.delivers = 1)
            as pushed
        from feed\s""";

    private final Store store;

    public Subscriptions(Store store) {
        this.store = store;
    }

    /**
     * A feed to be followed.
     *
     * @param title perhaps empty
     * @param category the folder it is filed under, or null
     * @param outlineJson the engine's outline as a list told it, or null
     */
    public record Newcomer(
            String url,
            String title,
            @Nullable String home,
            @Nullable String category,
            @Nullable String outlineJson) {}

    /** Follows a feed from now on; false where it is followed already. */
    public boolean add(String url, String title, @Nullable String home, @Nullable String category, Instant now) {
        return add(List.of(new Newcomer(url, title, home, category, null)), now) == 1;
    }

    /** Follows feeds from now on, all in one transaction; how many were not followed already. */
    public int add(List<Newcomer> newcomers, Instant now) {
        return store.write(handle -> newcomers.stream()
                .mapToInt(newcomer -> add(handle, newcomer, now))
                .sum());
    }

    private static int add(Handle handle, Newcomer newcomer, Instant now) {
        return handle.createUpdate("""
            insert into feed (url, host, title, home, category, outline_json, next_visit, added)
            values (:url, :host, :title, :home, :category, :outline, :now, :now)
            on conflict (url) do nothing\
            """)
                .bind("url", newcomer.url())
                .bind("host", Hosts.of(newcomer.url()))
                .bind("title", newcomer.title())
                .bind("home", newcomer.home())
                .bind("category", newcomer.category())
                .bind("outline", newcomer.outlineJson())
                .bind("now", now)
                .execute();
    }

    public List<Subscription> all() {
        return store.read(
                handle -> handle.createQuery(SELECT + "order by coalesce(category, ''), title collate nocase, id")
                        .map(ROW)
                        .list());
    }

    public Optional<Subscription> find(long id) {
        return store.read(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne());
    }

    public List<Subscription> of(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : store.read(handle -> handle.createQuery(SELECT + "where id in (<ids>)")
                        .bindList("ids", ids)
                        .map(ROW)
                        .list());
    }

    /** Feeds that their publishers have closed for good. */
    public List<Subscription> gone(int limit) {
        return store.read(
                handle -> handle.createQuery(SELECT + "where state = 'gone' order by last_visit desc limit :limit")
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

    /** Lets a feed be visited as soon as there is a place, also one that was paused or gone. */
    public boolean visitNow(long id, Instant now) {
        return store.write(handle ->
                handle.createUpdate("""
                    update feed set state = 'active', next_visit = :now, why = 'asked', failures = 0
                    where id = :id\
                    """).bind("id", id).bind("now", now).execute() == 1);
    }

    /** Keeps what was learned of a page whose list is followed. */
    public void learned(String url, String template) {
        store.change(handle -> handle.createUpdate("""
            insert into list_page (feed_id, template_json) select id, :template from feed where url = :url
            on conflict (feed_id) do update set template_json = excluded.template_json\
            """)
                .bind("url", url)
                .bind("template", template)
                .execute());
    }

    /** What was learned of a page whose list is followed; empty for a feed. */
    public Optional<String> template(long id) {
        return store.read(handle -> handle.createQuery("select template_json from list_page where feed_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    /** Visits a feed no more until it is resumed by {@link #visitNow}; false where there is no such active feed. */
    public boolean pause(long id) {
        return store.write(
                handle -> handle.createUpdate("update feed set state = 'paused' where id = :id and state = 'active'")
                                .bind("id", id)
                                .execute()
                        == 1);
    }
}
