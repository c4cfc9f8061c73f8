package org.kiosque.server.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.fetch.robots.RobotsTxt;
import org.kiosque.server.trouble.Trouble;

/**
 * The robots.txt of each host (RFC 9309, section 2.3): kept for at most a day; where there is none everything is
 * allowed; where the host fails to tell, what it last told counts on, and without that nothing is allowed for a while.
 */
final class RobotsRules {

    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration LEAST = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
    private static final int MOST_HOSTS = 50_000;
    private static final int LOCKS = 512;

    private final Fetcher fetcher;
    private final Clock clock;
    private final ConcurrentHashMap<URI, Kept> hosts = new ConcurrentHashMap<>();
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    RobotsRules(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** What is known of a host's rules. */
    sealed interface Word {}

    record Known(RobotsTxt rules) implements Word {}

    /** @param result why nothing of the host can be fetched now */
    record Unknown(Fetched result) implements Word {}

    private record Kept(Word word, Instant until) {}

    /** The rules for an address's host; asks the host where that is due, once however many want to know. */
    Word of(URI url) {
        URI file = url.resolve("/robots.txt");
        var kept = fresh(file);
        if (kept != null) {
            return kept;
        }
        var lock = locks[Math.floorMod(file.hashCode(), LOCKS)];
        lock.lock();
        try {
            var meanwhile = fresh(file);
            return meanwhile == null ? ask(file) : meanwhile;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Word fresh(URI file) {
        var kept = hosts.get(file);
        return kept != null && clock.instant().isBefore(kept.until) ? kept.word : null;
    }

    private Word ask(URI file) {
        return switch (fetcher.fetch(Ask.robotsTxt(file))) {
            case Fetched.Found found -> keep(file, RobotsTxt.parse(found.body(), Fetcher.PRODUCT), life(found));
            case Fetched.Missing missing -> keep(file, RobotsTxt.EMPTY, FRESH);
            case Fetched.Refused refused -> keep(file, RobotsTxt.EMPTY, FRESH);
            case Fetched.Unchanged unchanged -> keep(file, RobotsTxt.EMPTY, FRESH);
            case Fetched.Busy busy -> new Unknown(busy);
            case Fetched.Failed failed -> unreachable(file, failed);
        };
    }

    private Duration life(Fetched.Found found) {
        var told = found.freshFor(clock.instant()).orElse(FRESH);
        return told.compareTo(LEAST) < 0 ? LEAST : told.compareTo(FRESH) > 0 ? FRESH : told;
    }

    private Word unreachable(URI file, Fetched.Failed failed) {
        var before = hosts.get(file);
        if (before != null && before.word instanceof Known known) {
            return keep(file, known, AFTER_FAILURE);
        }
        return keep(file, new Unknown(new Fetched.Failed(Trouble.NO_ROBOTS.with(failed.reason()))), AFTER_FAILURE);
    }

    private Word keep(URI file, RobotsTxt rules, Duration life) {
        return keep(file, new Known(rules), life);
    }

    private Word keep(URI file, Word word, Duration life) {
        Instant now = clock.instant();
        if (hosts.size() >= MOST_HOSTS) {
            hosts.values().removeIf(kept -> kept.until.isBefore(now));
        }
        hosts.put(file, new Kept(word, now.plus(life)));
        return word;
    }
}
