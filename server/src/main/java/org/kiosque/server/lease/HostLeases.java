package org.kiosque.server.lease;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kiosque.server.store.Store;

/**
 * Which process visits which host, and until when a host wants no visit. One process at a time visits a host, so that
 * its own count of connections is the host's. Safe for use by many threads.
 */
public final class HostLeases {

    private static final int MOST_REMEMBERED = 50_000;

    private final Store store;
    private final Holder holder;
    private final Clock clock;
    private final ConcurrentHashMap<String, State> known = new ConcurrentHashMap<>();

    public HostLeases(Store store, Holder holder, Clock clock) {
        this.store = store;
        this.holder = holder;
        this.clock = clock;
    }

    /** What was last read or written of a host that this process holds. */
    private record State(Instant heldUntil, Instant closedUntil) {

        /** What was read later, unless it is from before the host was closed. */
        State renewed(State read) {
            boolean newer = closedUntil.isAfter(read.closedUntil);
            return new State(read.heldUntil, newer ? closedUntil : read.closedUntil);
        }
    }

    /** Until when the host wants no request, where that is in the future. */
    public Optional<Instant> closedUntil(String host) {
        var state = known.get(host);
        var until = state != null && state.heldUntil().isAfter(clock.instant()) ? state.closedUntil() : read(host);
        return Optional.of(until).filter(clock.instant()::isBefore);
    }

    /** Takes down that the host wants no request before a moment; who asks here knows it before the database does. */
    public void close(String host, Instant until) {
        known.computeIfPresent(host, (name, state) -> new State(state.heldUntil(), until));
        store.change(handle ->
                handle.createUpdate("""
                        insert into host (name, closed_until) values (:name, :until)
                        on conflict (name) do update set closed_until = excluded.closed_until""").bind("name", host).bind("until", until).execute());
    }

    /** Holds the host for at least three quarters of a lease from now; false where another process does. */
    public boolean hold(String host) {
        var state = known.get(host);
        var enough = clock.instant().plus(holder.lease().multipliedBy(3).dividedBy(4));
        return state != null && state.heldUntil().isAfter(enough) || take(host);
    }

    /** Forgets hosts that nobody holds and that want no pause. */
    public void tidy() {
        var now = clock.instant();
        store.change(handle -> handle.createUpdate("""
                        delete from host where coalesce(held_until, 0) <= :now and coalesce(closed_until, 0) <= :now""").bind("now", now).execute());
        if (known.size() > MOST_REMEMBERED) {
            known.values().removeIf(state -> state.heldUntil().isBefore(now));
        }
    }

    private boolean take(String host) {
        var now = clock.instant();
        var until = now.plus(holder.lease());
        var closed = store.write(handle -> handle.createQuery("""
                        insert into host (name, holder, held_until) values (:name, :me, :until)
                        on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until
                          where host.holder is null or host.holder = excluded.holder
                            or coalesce(host.held_until, 0) <= :now
                        returning coalesce(closed_until, 0)""")
                .bind("name", host)
                .bind("me", holder.name())
                .bind("until", until)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne());
        closed.ifPresent(millis -> known.merge(host, new State(until, Instant.ofEpochMilli(millis)), State::renewed));
        return closed.isPresent();
    }

    private Instant read(String host) {
        return store.read(handle -> handle.createQuery("select closed_until from host where name = :name")
                        .bind("name", host)
                        .mapTo(Long.class)
                        .findOne())
                .map(Instant::ofEpochMilli)
                .orElse(Instant.EPOCH);
    }
}
