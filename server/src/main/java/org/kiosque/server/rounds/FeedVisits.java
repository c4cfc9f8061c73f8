package org.kiosque.server.rounds;

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
import org.kiosque.engine.feed.FeedReading;
import org.kiosque.engine.feed.NotAFeed;
import org.kiosque.engine.feed.Pace;
import org.kiosque.engine.feed.listing.ListPage;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.json.Json;
import org.kiosque.server.schedule.FeedLog;
import org.kiosque.server.schedule.Timing;
import org.kiosque.server.schedule.Visit;
import org.kiosque.server.schedule.Visit.Outcome;
import org.kiosque.server.schedule.Wishes;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;
import org.kiosque.server.trouble.Trouble;

/** Visits feeds and takes down what they tell of. */
final class FeedVisits {

    private static final int MOST_MEMBERS = 10;

    private final Fetcher fetcher;
    private final ListPages lists;
    private final FeedLog log;
    private final Recorder recorder;
    private final Timing timing;
    private final Clock clock;
    private final RandomGenerator chance = RandomGenerator.getDefault();

    FeedVisits(Fetcher fetcher, Store store, Timing timing, Clock clock) {
        this.fetcher = fetcher;
        this.lists = new ListPages(fetcher, new Subscriptions(store));
        this.log = new FeedLog(store);
        this.recorder = new Recorder(store, timing);
        this.timing = timing;
        this.clock = clock;
    }

    /** A visit under way. */
    private record Call(Subscription feed, Instant begun) {
        Visit ended(Outcome outcome, String detail, long bytes, Instant now) {
            return new Visit(
                    now, outcome, detail, 0, Duration.between(begun, now).toMillis(), bytes);
        }
    }

    /** Visits one feed. */
    void visit(Subscription feed) {
        var call = new Call(feed, clock.instant());
        fetcher.fetch(ask(feed), fetched -> take(call, fetched));
    }

    private void take(Call call, Fetched fetched) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        switch (fetched) {
            case Fetched.Found found -> read(call, found);
            case Fetched.Unchanged unchanged -> unchanged(call, unchanged);
            case Fetched.Missing missing
            when missing.forever() ->
                log.gone(call.feed().id(), call.ended(Outcome.GONE, missing.reason(), 0, clock.instant()));
            case Fetched.Missing missing -> failed(call, Outcome.MISSING, missing.reason());
            case Fetched.Refused refused -> failed(call, Outcome.REFUSED, refused.reason());
            case Fetched.Failed failed -> failed(call, Outcome.FAILED, failed.reason());
            case Fetched.Busy busy -> waited(call, busy);
        }
    }

    private Ask ask(Subscription feed) {
        var url = URI.create(feed.url());
        return lists.holds(feed)
                ? Ask.list(url, feed.etag(), feed.lastModified())
                : Ask.feed(url, feed.etag(), feed.lastModified());
    }

    /** Takes down a visit that broke by a fault of ours. */
    void broke(Subscription feed, RuntimeException fault) {
        failed(new Call(feed, clock.instant()), Outcome.FAILED, Trouble.OURS.with(fault));
    }

    private void read(Call call, Fetched.Found found) {
        switch (parsed(call.feed(), found)) {
            case NotAFeed not -> failed(call, Outcome.NO_FEED, not.reason());
            case Feed feed -> {
                var links = HubLinks.of(found, feed);
                var around = new Recorder.Around(
                        found.url().resolve("/"),
                        found.header("ETag").orElse(null),
                        found.header("Last-Modified").orElse(null),
                        links.hub(),
                        links.topic(),
                        found.moved());
                var entries = entries(feed);
                var visit = call.ended(Outcome.READ, told(feed), found.body().length, clock.instant());
                recorder.read(call.feed(), feed, entries, around, wishes(call, feed.pace(), found), visit);
            }
        }
    }

    private FeedReading parsed(Subscription feed, Fetched.Found found) {
        return switch (FeedParser.parse(found.body(), found.contentType(), found.url())) {
            case NotAFeed not -> lists.read(feed, found, not);
            case Feed parsed -> parsed;
        };
    }

    /** What an operator should hear of a page that is read in place of a feed. */
    private static String told(Feed feed) {
        return feed.format().equals(ListPage.FORMAT) ? String.join("; ", feed.warnings()) : "";
    }

    private void unchanged(Call call, Fetched.Unchanged unchanged) {
        var visit = call.ended(Outcome.UNCHANGED, "", 0, clock.instant());
        recorder.unchanged(call.feed(), unchanged.moved(), wishes(call, pace(call.feed()), unchanged), visit);
    }

    /** What the feed asked for when it was last read. */
    private static Pace pace(Subscription feed) {
        return feed.paceJson() == null ? Pace.NONE : Json.read(feed.paceJson(), Pace.class);
    }

    private Wishes wishes(Call call, Pace pace, Fetched.Told told) {
        return new Wishes(
                pace, told.freshFor(clock.instant()).orElse(null), call.feed().pushed());
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

    private void failed(Call call, Outcome outcome, String reason) {
        var now = clock.instant();
        var next = timing.afterFailure(call.feed().failures() + 1, now, chance);
        log.failed(call.feed().id(), call.ended(outcome, reason, 0, now), next);
    }

    private void waited(Call call, Fetched.Busy busy) {
        var now = clock.instant();
        var next = timing.afterWaiting(busy.until(), now, chance);
        log.waited(call.feed().id(), call.ended(Outcome.WAITED, busy.reason(), 0, now), next);
    }
}
