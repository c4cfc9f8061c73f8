package org.kiosque.server.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The robots.txt of each host, asked at most once a day. */
final class RobotsRules {

    private static final Duration FRESH = Duration.ofHours(24);
    private static final int MOST_HOSTS = 20_000;

    private final Fetcher fetcher;
    private final Clock clock;
    private final ConcurrentHashMap<String, Cached> hosts = new ConcurrentHashMap<>();

    RobotsRules(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    private record Cached(RobotsTxt rules, Instant until) {}

    /** The rules for an address's host; empty where the host fails to tell them, which means to wait. */
    Optional<RobotsTxt> of(URI url) {
        URI file = url.resolve("/robots.txt");
        var cached = hosts.get(file.toString());
        if (cached != null && clock.instant().isBefore(cached.until)) {
            return Optional.of(cached.rules);
        }
        var fresh = ask(file);
        fresh.ifPresent(rules -> keep(file, rules));
        return fresh;
    }

    private Optional<RobotsTxt> ask(URI file) {
        return switch (fetcher.fetch(Ask.robotsTxt(file))) {
            case Fetched.Found found -> Optional.of(RobotsTxt.parse(found.body(), Fetcher.PRODUCT));
            case Fetched.Missing missing -> Optional.of(RobotsTxt.EMPTY);
            case Fetched.Refused refused -> Optional.of(RobotsTxt.EMPTY);
            case Fetched.Unchanged unchanged -> Optional.of(RobotsTxt.EMPTY);
            case Fetched.Busy busy -> Optional.empty();
            case Fetched.Failed failed -> Optional.empty();
        };
    }

    private void keep(URI file, RobotsTxt rules) {
        if (hosts.size() >= MOST_HOSTS) {
            Instant now = clock.instant();
            hosts.values().removeIf(cached -> cached.until.isBefore(now));
        }
        hosts.put(file.toString(), new Cached(rules, clock.instant().plus(FRESH)));
    }
}
