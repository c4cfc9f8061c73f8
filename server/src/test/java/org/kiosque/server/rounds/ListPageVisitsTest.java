package org.kiosque.server.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.follow.Following;
import org.kiosque.server.follow.Site;
import org.kiosque.server.schedule.Timing;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;

class ListPageVisitsTest {

    private static final Timing TIMING = new Timing(Duration.ofHours(1), Duration.ofHours(24), Duration.ofHours(24));

    @TempDir
    Path folder;

    private Site site;
    private Store store;
    private Fetcher fetcher;
    private Subscriptions subscriptions;
    private FeedVisits visits;

    @BeforeEach
    void open() throws IOException {
        site = new Site();
        store = Store.open(folder);
        fetcher = site.fetcher();
        subscriptions = new Subscriptions(store);
        var clock = Clock.systemUTC();
        visits = new FeedVisits(fetcher, store, TIMING, clock);
    }

    @AfterEach
    void close() {
        fetcher.close();
        store.close();
        site.close();
    }

    @Test
    void linksThatAreNewBecomeEntries() {
        site.page("/news", list(1, 8));
        new Following(subscriptions, fetcher, Clock.systemUTC()).follow(site.root() + "/news");
        assertThat(toldBy(visits)).isEqualTo(8);
        site.page("/news", list(3, 10));
        assertThat(toldBy(visits)).isEqualTo(10);
        assertThat(toldBy(visits)).isEqualTo(10);
        assertThat(feed().lastError()).isNull();
    }

    @Test
    void aListedAddressThatIsNoFeedIsLearnedAtItsFirstVisit() {
        site.page("/news", list(1, 8));
        subscriptions.add(
                site.root() + "/news", "", null, null, Clock.systemUTC().instant());
        assertThat(toldBy(visits)).isEqualTo(8);
        assertThat(subscriptions.template(feed().id())).isPresent();
    }

    @Test
    void aPageThatRobotsMayNoLongerReadFailsInWords() {
        site.page("/news", list(1, 8));
        new Following(subscriptions, fetcher, Clock.systemUTC()).follow(site.root() + "/news");
        try (var later = site.page("/robots.txt", "User-agent: *\nDisallow: /").fetcher()) {
            var again = new FeedVisits(later, store, TIMING, Clock.systemUTC());
            assertThat(toldBy(again)).isZero();
        }
        assertThat(feed().lastError()).contains("robots.txt");
    }

    @Test
    void aFeedThatTurnsIntoAPageIsNotReadAsAList() {
        site.page("/feed", Site.rss("Paper"));
        subscriptions.add(
                site.root() + "/feed", "", null, null, Clock.systemUTC().instant());
        assertThat(toldBy(visits)).isEqualTo(1);
        site.page("/feed", list(1, 8));
        assertThat(toldBy(visits)).isEqualTo(1);
        assertThat(feed().failures()).isEqualTo(1);
    }

    /** How many entries are known after another visit. */
    private int toldBy(FeedVisits visits) {
        visits.visit(feed());
        return store.read(handle -> handle.createQuery("select count(*) from entry")
                .mapTo(Integer.class)
                .one());
    }

    private Subscription feed() {
        return subscriptions.all().getFirst();
    }

    private static String list(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "<li><h3><a href='/2025/08/report-" + (1000 + i) + "'>A report on subject number " + i
                        + "</a></h3></li>")
                .collect(Collectors.joining("", "<title>News</title><ul>", "</ul>"));
    }
}
