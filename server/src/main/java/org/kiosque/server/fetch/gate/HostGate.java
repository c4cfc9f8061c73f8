package org.kiosque.server.fetch.gate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps each host's load low: few connections at a time, a pause between them, both as the host can bear. */
public final class HostGate {

    /** The most requests that a host has to answer at a time. */
    public static final int CONNECTIONS = Tempo.CONNECTIONS;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_HOSTS = 50_000;

    private final ConcurrentHashMap<String, HostLine> hosts = new ConcurrentHashMap<>();

    /** What became of the wish to ask a host. */
    public sealed interface Admission {}

    /** Too many wait already: come back after a time. */
    public record Later(Duration after) implements Admission {}

    /** A place at a host, given back by closing it. */
    public static final class Pass implements Admission, AutoCloseable {

        private final HostLine line;

        private Pass(HostLine line) {
            this.line = line;
        }

        /** The host answered as it should. */
        public void good() {
            line.good();
        }

        /** The host was slow, or asked for a pause. */
        public void trouble() {
            line.trouble();
        }

        @Override
        public void close() {
            line.leave();
        }
    }

    /**
     * Waits for a place at the host, as long as that takes no more than a few seconds.
     *
     * @param pause between this request and the next, at least
     */
    public Admission enter(String host, Duration pause) throws InterruptedException {
        var line = line(host);
        if (!line.enter(PATIENCE)) {
            return new Later(PATIENCE);
        }
        var pass = new Pass(line);
        try {
            var wait = line.turn(System.nanoTime(), pause, PATIENCE);
            if (wait.compareTo(PATIENCE) > 0) {
                pass.close();
                return new Later(wait);
            }
            Thread.sleep(wait);
            return pass;
        } catch (InterruptedException e) {
            pass.close();
            throw e;
        }
    }

    private HostLine line(String name) {
        if (hosts.size() > MOST_HOSTS) {
            forgetIdle();
        }
        return hosts.compute(name, (host, known) -> {
            var line = known == null ? new HostLine() : known;
            line.arrive();
            return line;
        });
    }

    private void forgetIdle() {
        long now = System.nanoTime();
        for (String host : List.copyOf(hosts.keySet())) {
            hosts.computeIfPresent(host, (name, line) -> line.isIdle(now) ? null : line);
        }
    }
}
