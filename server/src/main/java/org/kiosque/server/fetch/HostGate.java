package org.kiosque.server.fetch;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Keeps each host's load low: few connections at a time and a pause between them. */
final class HostGate {

    private static final int CONNECTIONS = 2;
    private static final int MOST_HOSTS = 50_000;

    private final Duration pause;
    private final ConcurrentHashMap<String, Host> hosts = new ConcurrentHashMap<>();

    HostGate(Duration pause) {
        this.pause = pause;
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
        private long nextTurn = Long.MIN_VALUE;

        /** Takes the next turn; how long to wait for it. */
        synchronized Duration turn(long now, long pauseNanos) {
            long at = nextTurn == Long.MIN_VALUE ? now : Math.max(now, nextTurn);
            nextTurn = at + pauseNanos;
            return Duration.ofNanos(at - now);
        }

        boolean idle() {
            return places.availablePermits() == CONNECTIONS;
        }
    }
}
