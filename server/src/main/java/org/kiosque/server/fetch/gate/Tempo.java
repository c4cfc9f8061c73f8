package org.kiosque.server.fetch.gate;

import java.time.Duration;

/**
 * How fast a host may be asked, learned from how it answers: an additional pause between requests and a number of
 * connections. Trouble doubles the pause and leaves one connection; each good answer raises the rate by a fixed step
 * (additive increase, multiplicative decrease, as TCP shares a line). Not safe for use by several threads.
 */
final class Tempo {

    static final int CONNECTIONS = 2;

    private static final double FIRST = .5;
    private static final double LONGEST = 60;
    private static final double STEP = .1; // requests a second
    private static final double NONE = .05;
    private static final int CONFIDENCE = 8;

    private double pause;
    private int good = CONFIDENCE;

    /** The pause beside the usual one; zero while the host has no trouble. */
    Duration pause() {
        return Duration.ofNanos((long) (pause * 1e9));
    }

    int connections() {
        return good < CONFIDENCE ? 1 : CONNECTIONS;
    }

    void good() {
        good = Math.min(CONFIDENCE, good + 1);
        pause /= 1 + pause * STEP;
        pause = pause < NONE ? 0 : pause;
    }

    void trouble() {
        good = 0;
        pause = Math.clamp(2 * pause, FIRST, LONGEST);
    }
}
