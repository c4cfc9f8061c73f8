package org.kiosque.server.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Keeps each host's load low: few connections at a time, a pause between them, and silence when it asked for that. */
final class HostGate {

    private static final int CONNECTIONS = 2;
    private static final int MOST_HOSTS = 50_000;

    private final Clock clock;
    private final Duration pause;
    private final ConcurrentHashMap<String, Host> hosts = new ConcurrentHashMap<>();

    HostGate(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Until when a host wants no request, where that is in the future. */
    Optional<Instant> closedUntil(String host) {
        return Optional.ofNullable(hosts.get(host))
                .map(gate -> gate.closedUntil)
                .filter(clock.instant()::isBefore);
    }

    void close(String host, Instant until) {
        host(host).closedUntil = until;
    }

    /** Waits for a place at the host; closing the pass gives it back. */
    Pass enter(String host, boolean inNoHurry) throws InterruptedException {
        Host gate = host(host);
        gate.places.acquire();
        try {
            if (inNoHurry) {
                Thread.sleep(gate.turn(System.nanoTime(), pause.toNanos()));
            }
        } catch (InterruptedException e) {
            gate.places.release();
            throw e;
        }
        return gate.places::release;
    }

    private Host host(String name) {
        if (hosts.size() > MOST_HOSTS) {
            hosts.values().removeIf(Host::idle);
        }
        return hosts.computeIfAbsent(name, unused -> new Host());
    }

    /** A place at a host. */
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Host {
        private final Semaphore places = new Semaphore(CONNECTIONS, true);
        private volatile Instant closedUntil = Instant.MIN;
        private long nextTurn = Long.MIN_VALUE;

        /** Takes the next turn; how long to wait for it. */
        synchronized Duration turn(long now, long pauseNanos) {
            long at = nextTurn == Long.MIN_VALUE ? now : Math.max(now, nextTurn);
            nextTurn = at + pauseNanos;
            return Duration.ofNanos(at - now);
        }

        boolean idle() {
            return places.availablePermits() == CONNECTIONS && closedUntil.isBefore(Instant.EPOCH);
        }
    }
}
