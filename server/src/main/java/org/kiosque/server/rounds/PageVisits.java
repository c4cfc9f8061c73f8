package org.kiosque.server.rounds;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.lease.Arrival;
import org.kiosque.server.lease.Arrivals;
import org.kiosque.server.lease.Gzip;
import org.kiosque.server.rights.RightsDesk;
import org.kiosque.server.store.Assignment;
import org.kiosque.server.store.Assignments;
import org.kiosque.server.store.Store;

/** Visits the pages that feeds told of and hands over what they bring. */
final class PageVisits {

    private static final int MOST_FAILURES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

    private final Fetcher fetcher;
    private final Assignments assignments;
    private final Arrivals arrivals;
    private final RightsDesk rights;
    private final Clock clock;

    PageVisits(Fetcher fetcher, Store store, Clock clock) {
        this.fetcher = fetcher;
        this.assignments = new Assignments(store);
        this.arrivals = new Arrivals(store);
        this.rights = new RightsDesk(fetcher, clock);
        this.clock = clock;
    }

    /** Visits one page. */
    void visit(Assignment assignment) {
        if (assignment.url() == null) {
            arrivedWithout(assignment, "The feed names no page");
            return;
        }
        fetcher.fetch(Ask.page(URI.create(assignment.url())), fetched -> take(assignment, fetched));
    }

    private void take(Assignment assignment, Fetched fetched) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        switch (fetched) {
            case Fetched.Found found -> arrived(assignment, found);
            case Fetched.Missing missing -> arrivedWithout(assignment, missing.reason());
            case Fetched.Refused refused -> arrivedWithout(assignment, refused.reason());
            case Fetched.Unchanged unchanged -> arrivedWithout(assignment, "The server sent no page");
            case Fetched.Busy busy -> assignments.putOff(assignment.id(), busy.reason(), busy.until());
            case Fetched.Failed failed -> retryOrGiveUp(assignment, failed.reason());
        }
    }

    /** Takes down a visit that broke by a fault of ours. */
    void broke(Assignment assignment, RuntimeException fault) {
        arrivedWithout(assignment, "A fault of ours: " + fault);
    }

    private void arrived(Assignment assignment, Fetched.Found found) {
        arrivals.add(List.of(new Arrival(
                assignment.id(),
                clock.instant(),
                found.url().toString(),
                found.contentType(),
                rights.of(found),
                Gzip.pack(found.body()),
                null)));
    }

    private void arrivedWithout(Assignment assignment, String reason) {
        arrivals.add(List.of(Arrival.without(assignment.id(), reason, clock.instant())));
    }

    private void retryOrGiveUp(Assignment assignment, String reason) {
        int failures = assignment.failures() + 1;
        if (failures >= MOST_FAILURES) {
            arrivedWithout(assignment, reason);
            return;
        }
        Instant due = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << failures));
        assignments.putOff(assignment.id(), reason, due);
    }
}
