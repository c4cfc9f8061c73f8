package org.kiosque.server.fetch;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ledger of a process that works alone and forgets at its end: it holds every host. */
public final class OwnLedger implements HostLedger {

    private static final int MOST_HOSTS = 50_000;

    private final Clock clock;
    private final ConcurrentHashMap<String, Instant> closed = new ConcurrentHashMap<>();

    public OwnLedger(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Instant> closedUntil(String host) {
        return Optional.ofNullable(closed.get(host)).filter(clock.instant()::isBefore);
    }

    @Override
    public void close(String host, Instant until) {
        if (closed.size() >= MOST_HOSTS) {
            Instant now = clock.instant();
            closed.values().removeIf(over -> !now.isBefore(over));
        }
        closed.put(host, until);
    }

    @Override
    public boolean hold(String host) {
        return true;
    }
}
