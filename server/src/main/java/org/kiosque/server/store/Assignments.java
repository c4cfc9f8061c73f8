package org.kiosque.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The work list: entries that feeds told of, and when their pages are to be visited. */
public final class Assignments {

    private static final RowMapper<Assignment> ROW = ConstructorMapper.of(Assignment.class);

    private static final int BATCH = 500;

    private final Store store;

    public Assignments(Store store) {
        this.store = store;
    }

    /** Takes down what a feed told of, by the transaction of a handle; when what is new was published. */
    public List<Instant> tell(Handle handle, long feedId, List<Harvest.Told> entries, Instant now) {
        Set<String> links = new HashSet<>();
        Set<String> shared = new HashSet<>();
        entries.stream()
                .map(Harvest.Told::url)
                .filter(url -> url != null && !links.add(url))
                .forEach(shared::add);
        var known = known(handle, feedId, entries);
        List<Instant> fresh = new ArrayList<>();
        for (var told : entries) {
            var before = known.put(told.guid(), told.json());
            boolean named = told.url() != null && !shared.contains(told.url());
            if (before == null && !(named && rename(handle, feedId, told, now))) {
                fresh.add(told.published() == null ? now : told.published());
                put(handle, feedId, told, now);
            } else if (before != null && !before.equals(told.json())) {
                put(handle, feedId, told, now);
            }
        }
        return fresh;
    }

    /** The entries of these that were told of before, as they were told, by guid. */
    private static Map<String, String> known(Handle handle, long feedId, List<Harvest.Told> entries) {
        Map<String, String> known = new HashMap<>();
        for (int from = 0; from < entries.size(); from += BATCH) {
            var some = entries.subList(from, Math.min(entries.size(), from + BATCH));
            handle.createQuery("select guid, entry_json from entry where feed_id = :feed and guid in (<guids>)")
                    .bind("feed", feedId)
                    .bindList("guids", some.stream().map(Harvest.Told::guid).toList())
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        }
        return known;
    }

    /**
     * An entry with another guid but the page of a known one is that one: a feed that renames its entries tells nothing
     * new. Pages that several entries share, such as the site's front, name none of them.
     */
    private static boolean rename(Handle handle, long feedId, Harvest.Told told, Instant now) {
        return handle.createUpdate("""
                        update entry set guid = :guid, entry_json = :json,
                          due = case when json_remove(entry_json, '$.id') = json_remove(:json, '$.id') then due
                            else :now end
                        where feed_id = :feed and url = :url
                          and (select count(*) from entry e where e.feed_id = :feed and e.url = :url) = 1""")
                        .bind("feed", feedId)
                        .bind("guid", told.guid())
                        .bind("url", told.url())
                        .bind("json", told.json())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private static void put(Handle handle, long feedId, Harvest.Told told, Instant now) {
        handle.createUpdate("""
                        insert into entry (feed_id, guid, url, host, entry_json, seen, due)
                        values (:feed, :guid, :url, :host, :json, :now, :now)
                        on conflict (feed_id, guid) do update
                          set url = excluded.url, host = excluded.host, entry_json = excluded.entry_json,
                            due = excluded.due""")
                .bind("feed", feedId)
                .bind("guid", told.guid())
                .bind("url", told.url())
                .bind("host", Hosts.of(told.url()))
                .bind("json", told.json())
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
                                from entry e join feed f on f.id = e.feed_id where e.id in (<ids>)""").bindList("ids", ids).map(ROW).list());
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
