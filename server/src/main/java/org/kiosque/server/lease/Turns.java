package org.kiosque.server.lease;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.kiosque.server.store.Store;

/**
 * Deals out what is due, in turn from every host, the oldest of each host first, so that neither a host with much to
 * visit nor a slow one holds up the others. Hosts are found by hopping from one to the next in an index; a search looks
 * at no more rows than it gives out, however much is due. Not safe for use by several threads at once.
 */
public final class Turns {

    private static final RowMapper<Turn> ROW = ConstructorMapper.of(Turn.class);

    private final Store store;
    private final Holder holder;
    private final String table;
    private final String search;
    private final int hostShare;
    private String last = "";

    private Turns(Store store, Holder holder, String table, String due, String condition, int hostShare) {
        this.store = store;
        this.holder = holder;
        this.table = table;
        this.hostShare = hostShare;
        this.search = SEARCH.replace("TABLE", table).replace("DUE", due).replace("CONDITION", condition);
    }

    /** The visits of feeds; at most {@code hostShare} of one host are given out at a time. */
    public static Turns ofFeeds(Store store, Holder holder, int hostShare) {
        return new Turns(store, holder, "feed", "next_visit", "state = 'active'", hostShare);
    }

    /** The visits of pages, likewise. */
    public static Turns ofPages(Store store, Holder holder, int hostShare) {
        return new Turns(store, holder, "entry", "due", "due is not null", hostShare);
    }

    private static final String SEARCH = """
            with recursive turn (host) as (
              select min(host) from TABLE where CONDITION and host >= :first
              union all
              select (select min(host) from TABLE where CONDITION and host > turn.host) from turn
              where turn.host is not null
            )
            select t.id, t.host from turn cross join TABLE t
            where turn.host is not null and t.id in (
              select x.id from TABLE x
              where x.host = turn.host and x.CONDITION and x.DUE <= :now
                and (x.held_until is null or x.held_until <= :now)
              order by x.DUE limit :share)
            and not exists (
              select 1 from host h
              where h.name = turn.host and (h.closed_until > :now or (h.holder <> :me and h.held_until > :now)))
            limit :limit""";

    /** What is due and held by nobody, beginning after the host that came last; it is not yet leased. */
    public List<Turn> next(Instant now, int limit) {
        Set<Turn> turns = new LinkedHashSet<>(search(last, now, limit));
        if (turns.size() < limit && !last.isEmpty()) {
            turns.addAll(search("", now, limit - turns.size()));
        }
        List<Turn> all = List.copyOf(turns);
        last = all.isEmpty() ? "" : all.getLast().host() + "\0";
        return all;
    }

    /** Leases what is still free of these; the ids that are held now. */
    public List<Long> take(List<Turn> turns, Instant now) {
        return turns.isEmpty()
                ? List.of()
                : store.write(handle -> handle.createQuery("update " + table + """
                                 set holder = :me, held_until = :until
                                where id in (<ids>) and (held_until is null or held_until <= :now)
                                returning id""")
                        .bindList("ids", turns.stream().map(Turn::id).toList())
                        .bind("me", holder.name())
                        .bind("until", now.plus(holder.lease()))
                        .bind("now", now)
                        .mapTo(Long.class)
                        .list());
    }

    private List<Turn> search(String first, Instant now, int limit) {
        return store.read(handle -> handle.createQuery(search)
                .bind("first", first)
                .bind("now", now)
                .bind("me", holder.name())
                .bind("share", hostShare)
                .bind("limit", limit)
                .map(ROW)
                .list());
    }
}
