package org.kiosque.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The work list: entries that feeds told of, and when their pages are to be visited. */
public final class Assignments {

    private static final RowMapper<Assignment> ROW = ConstructorMapper.of(Assignment.class);

    private static final int BATCH = 500;

    private final Store store;

    public Assignments(Store store) {
        this.store = store;
    }

    /** The digests of what is on file of a feed, by the guids of these that are. */
    public Map<String, String> digests(long feedId, List<String> guids) {
        return store.read(handle -> {
            Map<String, String> digests = new HashMap<>();
            known(handle, feedId, guids, "digest").forEach((guid, row) -> digests.put(guid, row.digest()));
            return digests;
        });
    }

    /** Takes down what a feed told of, by the transaction of a handle; when what is new was published. */
    public List<Instant> tell(Handle handle, long feedId, List<Harvest.Told> entries, Instant now) {
        var shared = shared(entries);
        var changed = entries.stream().filter(told -> told.json() != null).toList();
        var known =
                known(handle, feedId, changed.stream().map(Harvest.Told::guid).toList(), "digest, entry_json");
        List<Instant> fresh = new ArrayList<>();
        for (var told : changed) {
            var before = known.put(told.guid(), new Known(told.digest(), told.json()));
            boolean named = told.url() != null && !shared.contains(told.url());
            if (before == null && !(named && rename(handle, feedId, told, now))) {
                fresh.add(told.published() == null ? now : told.published());
                put(handle, feedId, told, now);
            } else if (before != null) {
                compare(handle, feedId, before, told, now);
            }
        }
        return fresh;
    }

    /** Pages that several entries share, such as the site's front. */
    private static Set<String> shared(List<Harvest.Told> entries) {
        Set<String> links = new HashSet<>();
        Set<String> shared = new HashSet<>();
        entries.stream()
                .map(Harvest.Told::url)
                .filter(url -> url != null && !links.add(url))
                .forEach(shared::add);
        return shared;
    }

    private record Known(@Nullable String digest, @Nullable String json) {}

    /** The entries of these that were told of before, as they were told, by guid. */
    private static Map<String, Known> known(Handle handle, long feedId, List<String> guids, String columns) {
        boolean whole = columns.contains("entry_json");
        Map<String, Known> known = new HashMap<>();
        for (int from = 0; from < guids.size(); from += BATCH) {
            handle.createQuery("select guid, <columns> from entry where feed_id = :feed and guid in (<guids>)")
                    .define("columns", columns)
                    .bind("feed", feedId)
                    .bindList("guids", guids.subList(from, Math.min(guids.size(), from + BATCH)))
                    .map((row, context) ->
                            Map.entry(row.getString(1), new Known(row.getString(2), whole ? row.getString(3) : null)))
                    .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        }
        return known;
    }

    /**
     * An entry that was sent otherwise but says the same is not visited again, nor one that was filed before there were
     * digests.
     */
    private static void compare(Handle handle, long feedId, Known before, Harvest.Told told, Instant now) {
        if (told.digest().equals(before.digest())) {
            return;
        }
        if (before.digest() != null && !Objects.equals(before.json(), told.json())) {
            put(handle, feedId, told, now);
            return;
        }
        handle.createUpdate("update entry set digest = :digest where feed_id = :feed and guid = :guid")
                .bind("digest", told.digest())
                .bind("feed", feedId)
                .bind("guid", told.guid())
                .execute();
    }

    /**
     * An entry with another guid but the page of a known one is that one: a feed that renames its entries tells nothing
     * new. Pages that several entries share name none of them.
     */
    private static boolean rename(Handle handle, long feedId, Harvest.Told told, Instant now) {
        return handle.createUpdate("""
            update entry set guid = :guid, entry_json = :json, digest = :digest,
              due = case when json_remove(entry_json, '$.id') = json_remove(:json, '$.id') then due
                else :now end
            where feed_id = :feed and url = :url
              and (select count(*) from entry e where e.feed_id = :feed and e.url = :url) = 1\
            """)
                        .bind("feed", feedId)
                        .bind("guid", told.guid())
                        .bind("url", told.url())
                        .bind("json", told.json())
                        .bind("digest", told.digest())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private static void put(Handle handle, long feedId, Harvest.Told told, Instant now) {
        handle.createUpdate("""
            insert into entry (feed_id, guid, url, host, entry_json, digest, seen, due)
            values (:feed, :guid, :url, :host, :json, :digest, :now, :now)
            on conflict (feed_id, guid) do update
              set url = excluded.url, host = excluded.host, entry_json = excluded.entry_json,
                digest = excluded.digest, due = excluded.due\
            """)
                .bind("feed", feedId)
                .bind("guid", told.guid())
                .bind("url", told.url())
                .bind("host", Hosts.of(told.url()))
                .bind("json", told.json())
                .bind("digest", told.digest())
                .bind("now", now)
                .execute();
    }

    public List<Assignment> of(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : store.read(handle ->
                        handle.createQuery("""
                            select e.id, e.feed_id, f.title as feed_title, e.url, e.entry_json, e.visits,
                              e.failures, e.article_id
                            from entry e join feed f on f.id = e.feed_id where e.id in (<ids>)\
                            """).bindList("ids", ids).map(ROW).list());
    }

    /** Puts off an assignment after a failed visit. */
    public void putOff(long id, String error, Instant due) {
        store.change(handle -> handle.createUpdate(
                        "update entry set failures = failures + 1, error = :error, due = :due, holder = null,"
                                + " held_until = null where id = :id")
                .bind("id", id)
                .bind("error", error)
                .bind("due", due)
                .execute());
    }

    /** Ends an assignment that can't be done. */
    public void giveUp(long id, String reason) {
        store.change(handle -> handle.createUpdate(
                        "update entry set failures = failures + 1, error = :error, due = null, holder = null,"
                                + " held_until = null where id = :id")
                .bind("id", id)
                .bind("error", reason)
                .execute());
    }
}
