package org.kiosque.engine.text;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A moment read from what a publisher wrote, with what was told of it.
 *
 * @param moment what wasn't told of the time of day is zero, an offset that wasn't told is UTC
 * @param dated whether year, month and day were all told
 * @param timed whether a time of day was told
 * @param zoned whether an offset or a zone was told
 */
public record Timestamp(OffsetDateTime moment, boolean dated, boolean timed, boolean zoned) {

    private static final Duration FURTHEST_CLOCK = Duration.ofHours(14);
    private static final Duration DAY = Duration.ofDays(1);

    /** Whether both can be of one day: what UTC puts shortly before a day may be in it on the publisher's clock. */
    public boolean meets(Timestamp other) {
        boolean same = moment.toLocalDate().equals(other.moment.toLocalDate());
        boolean open = isUniversal() || other.isUniversal();
        return same || (open && gap(other).compareTo(FURTHEST_CLOCK) <= 0);
    }

    /** Whether it is a time in UTC, which may be on another day for the publisher. */
    public boolean isUniversal() {
        return timed && zoned && moment.getOffset().equals(ZoneOffset.UTC);
    }

    /** The time between the end of the earlier and the beginning of the later, not positive where they overlap. */
    private Duration gap(Timestamp other) {
        Duration after = Duration.between(end(), other.moment);
        Duration before = Duration.between(other.end(), moment);
        return after.compareTo(before) > 0 ? after : before;
    }

    private OffsetDateTime end() {
        return timed ? moment : moment.plus(DAY);
    }
}
