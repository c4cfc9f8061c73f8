package org.kiosque.server.ingest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.feed.Entry;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Assignment;
import org.kiosque.server.store.Assignments;

/** Visits the pages that feeds told of. */
final class PageVisits {

    private static final int MOST_FAILURES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

    private final Fetcher fetcher;
    private final Assignments assignments;
    private final Clock clock;

    PageVisits(Fetcher fetcher, Assignments assignments, Clock clock) {
        this.fetcher = fetcher;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** Visits one page; empty where it is put off until later. */
    Optional<Visited> visit(Assignment assignment) {
        var entry = Json.read(assignment.entryJson(), Entry.class);
        if (assignment.url() == null) {
            return Optional.of(without(assignment, entry, "The feed names no page"));
        }
        return switch (fetcher.fetch(Ask.page(URI.create(assignment.url())))) {
            case Fetched.Found found -> Optional.of(with(assignment, entry, found));
            case Fetched.Missing missing -> Optional.of(without(assignment, entry, missing.reason()));
            case Fetched.Refused refused -> Optional.of(without(assignment, entry, refused.reason()));
            case Fetched.Unchanged unchanged -> Optional.of(without(assignment, entry, "The server sent no page"));
            case Fetched.Busy busy -> putOff(assignment, busy.reason(), busy.until());
            case Fetched.Failed failed -> retryOrGiveUp(assignment, entry, failed.reason());
        };
    }

    private Visited with(Assignment assignment, Entry entry, Fetched.Found found) {
        var page = new Page(found.url(), found.body(), found.contentType());
        return new Visited(assignment, entry, page, null, clock.instant());
    }

    private Visited without(Assignment assignment, Entry entry, @Nullable String reason) {
        return new Visited(assignment, entry, null, reason, clock.instant());
    }

    private Optional<Visited> retryOrGiveUp(Assignment assignment, Entry entry, String reason) {
        int failures = assignment.failures() + 1;
        return failures >= MOST_FAILURES
                ? Optional.of(without(assignment, entry, reason))
                : putOff(assignment, reason, clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << failures)));
    }

    private Optional<Visited> putOff(Assignment assignment, String reason, Instant until) {
        assignments.putOff(assignment.id(), reason, until);
        return Optional.empty();
    }
}
