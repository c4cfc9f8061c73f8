package org.kiosque.server.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.feed.Feed;

/**
 * How often to visit a feed: half the usual time between its entries, never less than the feed itself asks for, with a
 * little chance so that feeds do not march in step.
 *
 * @param shortest the lower bound
 * @param longest the upper bound, and the pace of a feed that tells nothing
 */
public record Pace(Duration shortest, Duration longest) {

    public static final Pace DEFAULT = new Pace(Duration.ofMinutes(2), Duration.ofHours(24));

    private static final int RECENT = 20;
    private static final double JITTER = .1;
    private static final Duration UNKNOWN = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 8;

    /** The next visit after one that brought this feed. */
    public Instant next(Feed feed, @Nullable Duration cacheAge, Instant now, RandomGenerator chance) {
        var wished = usual(feed.entries(), now);
        wished = longer(longer(wished, feed.pace()), cacheAge);
        return now.plus(jittered(clamp(wished), chance));
    }

    /** The next visit after one that failed for the n-th time in a row. */
    public Instant afterFailure(int failures, Instant now, RandomGenerator chance) {
        var wait = shortest.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return now.plus(jittered(clamp(wait), chance));
    }

    private static Duration usual(List<Entry> entries, Instant now) {
        var times = entries.stream()
                .map(Entry::published)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .filter(now::isAfter)
                .sorted()
                .toList();
        var recent = times.subList(Math.max(0, times.size() - RECENT), times.size());
        if (recent.isEmpty()) {
            return UNKNOWN;
        }
        return Duration.between(recent.getFirst(), now).dividedBy(2L * recent.size());
    }

    private static Duration longer(Duration one, @Nullable Duration other) {
        return other != null && other.compareTo(one) > 0 ? other : one;
    }

    private Duration clamp(Duration wished) {
        var atLeast = longer(wished, shortest);
        return atLeast.compareTo(longest) > 0 ? longest : atLeast;
    }

    private static Duration jittered(Duration wait, RandomGenerator chance) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * chance.nextDouble()));
    }
}
