package org.kiosque.server.schedule;

import java.time.Instant;

/**
 * One visit to a feed, as its history tells it.
 *
 * @param detail the reason of a failure or where a feed moved to, perhaps empty
 * @param fresh entries that were new
 * @param millis how long it took
 * @param bytes the body's size, decompressed
 */
public record Visit(Instant at, Outcome outcome, String detail, int fresh, long millis, long bytes) {

    /** What came of a visit. */
    public enum Outcome {
        /** A feed was read. */
        READ,
        /** The server said that nothing changed (304). */
        UNCHANGED,
        /** A hub delivered. */
        DELIVERED,
        /** The server or the host's ledger asked for a pause. */
        WAITED,
        FAILED,
        GONE,
        /** Another feed moved to this address and was taken in. */
        MERGED
    }

    private static final int LONGEST_DETAIL = 500;

    public Visit {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }
}
