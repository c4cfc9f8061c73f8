package org.kiosque.server.follow;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;

/** A fetcher for one search, which somebody waits for: it gives nothing any more when the time for it is over. */
final class Patience {

    private final Fetcher fetcher;
    private final Clock clock;
    private final Instant end;

    Patience(Fetcher fetcher, Clock clock, Duration time) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.end = clock.instant().plus(time);
    }

    Fetched fetch(Ask ask) {
        return isOver() ? new Fetched.Failed("The search takes too long") : fetcher.fetch(ask);
    }

    boolean allows(URI page) {
        return !isOver() && fetcher.robotsOf(page).allows(page);
    }

    /** The sitemaps that a site names in its robots.txt. */
    List<String> sitemaps(URI page) {
        return isOver() ? List.of() : fetcher.robotsOf(page).sitemaps();
    }

    private boolean isOver() {
        return clock.instant().isAfter(end);
    }
}
