package org.kiosque.server.schedule;

import java.time.Instant;
import java.util.Locale;

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
        /** The server knows no such page. */
        MISSING,
        /** We may not or will not read it. */
        REFUSED,
        /** What came is no feed. */
        NO_FEED,
        /** It did not work this time. */
        FAILED,
        /** The publisher has closed it for good. */
        GONE,
        /** Another feed moved to this address and was taken in. */
        MERGED;

        /** The word that the database and the messages use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST_DETAIL = 500;

    public Visit {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }
}
