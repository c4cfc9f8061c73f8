package org.kiosque.server.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to visit a feed again: when half an entry is to be expected by its {@link Rhythm}, never sooner than its publisher
 * wishes, with a little chance so that feeds do not march in step. No wish holds longer than the upper bound.
 *
 * @param shortest the lower bound
 * @param longest the upper bound
 * @param hub the time between checks of a feed whose hub tells what is new
 */
public record Timing(Duration shortest, Duration longest, Duration hub) {

    public static final Timing DEFAULT = new Timing(Duration.ofMinutes(2), Duration.ofHours(24), Duration.ofHours(6));

    private static final double EXPECTED = .5;
    private static final double JITTER = .1;
    private static final int MOST_DOUBLINGS = 10;

    public Timing {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("Not a span of time: " + shortest + " to " + longest);
        }
    }

    /** The next visit after one that succeeded. */
    public Appointment next(Rhythm rhythm, Wishes wishes, Instant now, RandomGenerator chance) {
        var own = rhythm.until(EXPECTED, now);
        var wait = new Wait(isLonger(own, spread()) ? spread() : own, Why.RHYTHM)
                .orLonger(wishes.feed().between(), Why.FEED)
                .orLonger(wishes.cache(), Why.CACHE)
                .orLonger(wishes.hub() ? hub : null, Why.HUB);
        var wished = now.plus(clamp(jittered(wait.time(), chance)));
        var open = wishes.feed().open(wished);
        return open.equals(wished)
                ? new Appointment(wished, wait.why())
                : new Appointment(now.plus(clamp(Duration.between(now, open))), Why.FEED);
    }

    private record Wait(Duration time, Why why) {
        Wait orLonger(@Nullable Duration wish, Why other) {
            return wish != null && isLonger(wish, time) ? new Wait(wish, other) : this;
        }
    }

    /** The longest wait that leaves room for chance, so that silent feeds spread over time. */
    private Duration spread() {
        return Duration.ofMillis((long) (longest.toMillis() / (1 + JITTER)));
    }

    /** The next visit after one that failed for the n-th time in a row. */
    public Appointment afterFailure(int failures, Instant now, RandomGenerator chance) {
        var wait = shortest.multipliedBy(1L << Math.clamp(failures, 0, MOST_DOUBLINGS));
        return new Appointment(
                now.plus(clamp(jittered(isLonger(wait, spread()) ? spread() : wait, chance))), Why.BACKOFF);
    }

    /** The next visit to a feed whose server asked to be left alone until a moment. */
    public Appointment afterWaiting(Instant until, Instant now, RandomGenerator chance) {
        var wait = Duration.between(now, until);
        var patient = wait.compareTo(longest) > 0 ? longest : wait.isNegative() ? Duration.ZERO : wait;
        return new Appointment(now.plus(jittered(patient, chance)), Why.WAIT);
    }

    private static boolean isLonger(Duration one, Duration other) {
        return one.compareTo(other) > 0;
    }

    private Duration clamp(Duration wished) {
        if (wished.compareTo(shortest) < 0) {
            return shortest;
        }
        return wished.compareTo(longest) > 0 ? longest : wished;
    }

    private static Duration jittered(Duration wait, RandomGenerator chance) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * chance.nextDouble()));
    }
}
