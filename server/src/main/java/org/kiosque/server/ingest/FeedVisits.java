package org.kiosque.server.ingest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedParser;
import org.kiosque.engine.feed.NotAFeed;
import org.kiosque.engine.html.Urls;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Assignments;
import org.kiosque.server.store.Harvest;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;

/** Visits feeds and takes down what they tell of. */
final class FeedVisits {

    private static final int MOST_MEMBERS = 10;

    private final Fetcher fetcher;
    private final Subscriptions subscriptions;
    private final Assignments assignments;
    private final Pace pace;
    private final Clock clock;
    private final RandomGenerator chance = RandomGenerator.getDefault();

    FeedVisits(Fetcher fetcher, Subscriptions subscriptions, Assignments assignments, Pace pace, Clock clock) {
        this.fetcher = fetcher;
        this.subscriptions = subscriptions;
        this.assignments = assignments;
        this.pace = pace;
        this.clock = clock;
    }

    /** Visits one feed; how many entries are new or changed. */
    int visit(Subscription feed) {
        var ask = Ask.feed(URI.create(feed.url()), feed.etag(), feed.lastModified());
        Instant now = clock.instant();
        return switch (fetcher.fetch(ask)) {
            case Fetched.Found found -> read(feed, found, now);
            case Fetched.Unchanged unchanged -> {
                follow(feed, unchanged);
                subscriptions.unchanged(feed.id(), now, sameAgain(feed, now));
                yield 0;
            }
            case Fetched.Missing missing
            when missing.forever() -> {
                subscriptions.gone(feed.id(), missing.reason(), now);
                yield 0;
            }
            case Fetched.Missing missing -> failed(feed, missing.reason(), now);
            case Fetched.Refused refused -> failed(feed, refused.reason(), now);
            case Fetched.Failed failed -> failed(feed, failed.reason(), now);
            case Fetched.Busy busy -> {
                subscriptions.failed(feed.id(), busy.reason(), now, busy.until());
                yield 0;
            }
        };
    }

    private int read(Subscription feed, Fetched.Found found, Instant now) {
        return switch (FeedParser.parse(found.body(), found.contentType(), found.url())) {
            case NotAFeed not -> failed(feed, not.reason(), now);
            case Feed parsed -> {
                follow(feed, found);
                yield assignments.record(feed.id(), harvest(parsed, found, now), now);
            }
        };
    }

    private void follow(Subscription feed, Fetched.Told told) {
        if (told.moved() != null) {
            subscriptions.moved(feed.id(), told.moved().toString());
        }
    }

    private Harvest harvest(Feed feed, Fetched.Found found, Instant now) {
        var home = feed.home() == null ? found.url().resolve("/") : feed.home();
        return new Harvest(
                feed.title(),
                home.toString(),
                found.header("ETag").orElse(null),
                found.header("Last-Modified").orElse(null),
                pace.next(feed, found.freshFor(now).orElse(null), now, chance),
                entries(feed).stream().map(FeedVisits::told).toList());
    }

    /** The feed's own entries, and those of the newest members where it is an index of feeds. */
    private List<Entry> entries(Feed feed) {
        List<Entry> entries = new ArrayList<>(feed.entries());
        for (URI member : feed.feeds().stream().limit(MOST_MEMBERS).toList()) {
            if (fetcher.fetch(Ask.feed(member, null, null)) instanceof Fetched.Found found
                    && FeedParser.parse(found.body(), found.contentType(), found.url()) instanceof Feed inner) {
                entries.addAll(inner.entries());
            }
        }
        return entries;
    }

    private static Harvest.Told told(Entry entry) {
        var url = entry.link() == null ? null : Urls.canonical(entry.link()).toString();
        return new Harvest.Told(entry.id(), url, Json.write(entry));
    }

    private int failed(Subscription feed, String reason, Instant now) {
        subscriptions.failed(feed.id(), reason, now, pace.afterFailure(feed.failures() + 1, now, chance));
        return 0;
    }

    /** A feed that has not changed is visited after the same time as before. */
    private Instant sameAgain(Subscription feed, Instant now) {
        var last = feed.lastVisit();
        var wait = last == null ? pace.shortest() : Duration.between(last, feed.nextVisit());
        return now.plus(wait.compareTo(pace.shortest()) < 0 ? pace.shortest() : wait);
    }
}
