package org.kiosque.server.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.engine.rights.Rights;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.lease.Arrivals;
import org.kiosque.server.lease.Holder;
import org.kiosque.server.schedule.FeedLog;
import org.kiosque.server.schedule.Timing;
import org.kiosque.server.schedule.Visit.Outcome;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;

class RoundsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Timing SLOW = new Timing(Duration.ofHours(1), Duration.ofHours(24), Duration.ofHours(24));
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private Web web;
    private Store store;
    private Subscriptions subscriptions;

    @BeforeEach
    void open() {
        web = new Web();
        store = Store.open(folder);
        subscriptions = new Subscriptions(store);
    }

    @AfterEach
    void close() {
        store.close();
        web.close();
    }

    /** One process's rounds, with a fetcher of their own. */
    private final class Walker implements AutoCloseable {
        private final Fetcher fetcher;
        private final Rounds rounds;

        Walker(Holder holder) {
            var options = new Fetcher.Options(
                    null, Set.of("*.localhost:" + web.port()), Duration.ZERO, Fetcher.Options.DEFAULT.time());
            fetcher = new Fetcher(options, new SharedLedger(store, holder, CLOCK), CLOCK);
            rounds = new Rounds(store, fetcher, SLOW, holder, CLOCK);
            rounds.open();
        }

        @Override
        public void close() {
            rounds.close();
            fetcher.close();
        }
    }

    @Test
    void twoProcessesVisitEachFeedAndPageOnceAndKeepEachHostsShareTogether() {
        int hosts = 40;
        web.slow(20);
        for (int host = 0; host < hosts; host++) {
            for (String feed : List.of("a", "b", "c")) {
                web.feed("h" + host, "/" + feed, List.of("/" + feed + "/1", "/" + feed + "/2", "/" + feed + "/3"));
                follow("h" + host, "/" + feed);
            }
        }
        try (var one = new Walker(new Holder("one", Duration.ofMinutes(2)));
                var other = new Walker(new Holder("other", Duration.ofMinutes(2)))) {
            await(() -> count("select count(*) from arrival") == hosts * 9);
        }
        assertThat(web.log()).doesNotHaveDuplicates().hasSize(hosts * 12);
        assertThat(web.busiest()).isLessThanOrEqualTo(2);
        assertThat(count("select count(*) from arrival where body is not null")).isEqualTo(hosts * 9);
        assertThat(count("select count(*) from feed where holder is not null")).isZero();
    }

    @Test
    void whatAPublisherReservesIsHandedOverWithThePage() {
        web.feed("h", "/feed", List.of("/1"));
        web.put("h", "/1", 200, Map.of("Content-Type", "text/html", "X-Robots-Tag", "noai"), "<h1>One</h1>");
        web.put("h", "/.well-known/tdmrep.json", 200, Map.of(), "[{\"location\": \"/\", \"tdm-reservation\": 1}]");
        follow("h", "/feed");
        try (var walker = new Walker(Holder.server())) {
            await(() -> count("select count(*) from arrival") == 1);
        }
        var rights = new Arrivals(store).after(0, 1).getFirst().arrival().rights();
        assertThat(rights.reservesMining()).isTrue();
        assertThat(rights.says(Rights.Word.NOAI)).isTrue();
    }

    @Test
    void whatAKilledProcessHeldIsVisitedWhenItsLeaseIsOver() {
        web.feed("h", "/feed", List.of("/1", "/2"));
        follow("h", "/feed");
        store.change(handle -> {
            handle.createUpdate("update feed set holder = 'dead', held_until = :until")
                    .bind("until", CLOCK.instant().plusSeconds(2))
                    .execute();
            handle.createUpdate("insert into host (name, holder, held_until) values (:host, 'dead', :until)")
                    .bind("host", "h.localhost:" + web.port())
                    .bind("until", CLOCK.instant().plusSeconds(3))
                    .execute();
        });
        try (var alive = new Walker(new Holder("alive", Duration.ofMinutes(2)))) {
            await(() -> count("select count(*) from arrival") == 2);
        }
        assertThat(web.log()).containsExactlyInAnyOrder("h/feed", "h/1", "h/2");
    }

    @Test
    void aHostWithThousandsOfDueFeedsHoldsUpNoOther() {
        List<Subscriptions.Newcomer> many = new ArrayList<>();
        for (int feed = 0; feed < 3000; feed++) {
            many.add(new Subscriptions.Newcomer(web.url("crowd", "/" + feed), "", null, null, null));
        }
        subscriptions.add(many, CLOCK.instant().minusSeconds(3600));
        web.slow(200);
        web.feed("zebra", "/feed", List.of());
        follow("zebra", "/feed");
        try (var walker = new Walker(Holder.server())) {
            await(() -> web.log().contains("zebra/feed"));
        }
        assertThat(web.log()).hasSizeLessThan(100);
    }

    @Test
    void aFeedThatMovedToAnAddressThatIsFollowedIsTakenInWithAllItsEntries() {
        web.feed("new", "/feed", List.of("/1", "/2"));
        follow("new", "/feed");
        String old = web.url("old", "/feed");
        web.feed("old", "/feed", List.of("/1", "/9"));
        follow("old", "/feed");
        try (var walker = new Walker(Holder.server())) {
            await(() -> count("select count(*) from arrival") == 4);
            web.put("old", "/feed", 301, Map.of("Location", web.url("new", "/feed")), "");
            subscriptions.visitNow(byUrl(old).id(), CLOCK.instant());
            await(() -> subscriptions.all().size() == 1);
        }
        var left = subscriptions.all().getFirst();
        assertThat(left.url()).isEqualTo(web.url("new", "/feed"));
        assertThat(new FeedLog(store).history(left.id()))
                .filteredOn(visit -> visit.outcome() == Outcome.MERGED)
                .singleElement()
                .satisfies(visit -> assertThat(visit.detail()).isEqualTo(old));
        assertThat(count("select count(*) from entry")).isEqualTo(3 + 0);
        assertThat(web.log().stream().filter(line -> line.startsWith("new/1"))).hasSize(1);
    }

    @Test
    void aFeedThatIsGoneIsVisitedNoMoreUntilAskedFor() {
        web.put("h", "/feed", 410, Map.of(), "");
        follow("h", "/feed");
        try (var walker = new Walker(Holder.server())) {
            await(() -> byUrl(web.url("h", "/feed")).state().equals("gone"));
            web.feed("h", "/feed", List.of("/1"));
            subscriptions.visitNow(byUrl(web.url("h", "/feed")).id(), CLOCK.instant());
            await(() -> count("select count(*) from arrival") == 1);
        }
        assertThat(byUrl(web.url("h", "/feed")).state()).isEqualTo("active");
    }

    @Test
    void aFeedThatRenamesItsEntriesTellsNothingNew() {
        web.feed("h", "/feed", List.of("/1", "/2"));
        follow("h", "/feed");
        try (var walker = new Walker(Holder.server())) {
            await(() -> count("select count(*) from arrival") == 2);
            String renamed = Web.rss(item("other-1", "/1") + item("other-2", "/2"));
            web.put("h", "/feed", 200, Map.of("Content-Type", "application/rss+xml"), renamed);
            subscriptions.visitNow(byUrl(web.url("h", "/feed")).id(), CLOCK.instant());
            await(() -> count("select count(*) from visit") == 2);
        }
        assertThat(count("select count(*) from entry")).isEqualTo(2);
        assertThat(count("select count(*) from entry where guid like 'other-%' and due is null"))
                .isEqualTo(2);
        assertThat(web.log()).hasSize(4);
    }

    @Test
    void theHistoryHoldsTheLastVisitsOnly() {
        web.feed("h", "/feed", List.of());
        follow("h", "/feed");
        var feed = byUrl(web.url("h", "/feed"));
        var log = new FeedLog(store);
        var start = Instant.parse("2025-08-15T10:00:00Z");
        for (int visit = 0; visit < FeedLog.KEPT + 20; visit++) {
            var at = start.plusSeconds(visit);
            log.failed(
                    feed.id(),
                    new org.kiosque.server.schedule.Visit(at, Outcome.FAILED, "no " + visit, 0, 1, 0),
                    new org.kiosque.server.schedule.Appointment(at, org.kiosque.server.schedule.Why.BACKOFF));
        }
        assertThat(log.history(feed.id())).hasSize(FeedLog.KEPT);
        assertThat(log.history(feed.id()).getFirst().detail()).isEqualTo("no " + (FeedLog.KEPT + 19));
    }

    private String item(String guid, String page) {
        return "<item><guid>" + guid + "</guid><title>Title of " + page + "</title><link>" + web.url("h", page)
                + "</link></item>";
    }

    private void follow(String host, String path) {
        subscriptions.add(web.url(host, path), "", null, null, CLOCK.instant());
    }

    private Subscription byUrl(String url) {
        return subscriptions.all().stream()
                .filter(feed -> feed.url().equals(url))
                .findFirst()
                .orElseThrow();
    }

    private int count(String query) {
        return store.read(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
