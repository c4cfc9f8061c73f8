package org.kiosque.server.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to look at an article again, so that corrections are seen that nobody announces.
 *
 * @param waits the time from each visit to the next; after the last there is none
 * @param oldest articles published longer ago than this are not looked at again
 */
public record Revisits(List<Duration> waits, Duration oldest) {

    public static final Revisits DEFAULT =
            new Revisits(List.of(Duration.ofHours(1), Duration.ofHours(5), Duration.ofHours(18)), Duration.ofDays(3));

    public Revisits {
        waits = List.copyOf(waits);
    }

    /** The visit after one that had this many before it. */
    Optional<Instant> after(int visits, Instant published, Instant now) {
        return visits >= waits.size() || published.isBefore(now.minus(oldest))
                ? Optional.empty()
                : Optional.of(now.plus(waits.get(visits)));
    }
}
