package org.kiosque.server.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.server.catalogue.Catalogue;
import org.kiosque.server.catalogue.Wanted;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscriptions;

class FollowingTest {

    private static final String NEWS_SITEMAP = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
            + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>{root}/one</loc><news:news>"
            + "<news:publication><news:name>Paper</news:name></news:publication><news:title>One</news:title>"
            + "</news:news></url></urlset>";

    @TempDir
    Path folder;

    private Site site;
    private Store store;
    private Fetcher fetcher;
    private Subscriptions subscriptions;
    private Following following;

    @BeforeEach
    void open() throws IOException {
        site = new Site();
        store = Store.open(folder);
        fetcher = site.fetcher();
        subscriptions = new Subscriptions(store);
        following = new Following(subscriptions, fetcher, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        fetcher.close();
        store.close();
        site.close();
    }

    @Test
    void aFeedIsFollowedOnce() {
        site.page("/feed", Site.rss("Paper"));
        assertThat(follow("/feed")).isInstanceOf(Following.Outcome.Followed.class);
        assertThat(follow("/feed")).isEqualTo(new Following.Outcome.Known("Paper"));
        assertThat(followed()).isEqualTo("/feed");
    }

    @Test
    void aSearchThatTakesTooLongEndsThoughThereIsMoreToAsk() {
        site.page("/", "<p>No word of a feed.</p>").page("/feed", Site.rss("Paper"));
        var moments = new AtomicLong();
        InstantSource slow = () -> Instant.ofEpochSecond(30 * moments.getAndIncrement());
        var outcome = new Following(subscriptions, fetcher, slow.withZone(ZoneOffset.UTC)).follow(site.root() + "/");
        assertThat(outcome).isEqualTo(new Following.Outcome.Refused(Following.Reason.NO_FEED));
        assertThat(site.asked()).containsExactly("/");
        assertThat(follow("/")).isInstanceOf(Following.Outcome.Followed.class);
    }

    @Test
    void thePlainMainFeedIsTakenAndTheOthersTold() {
        site.page(
                        "/",
                        "<link rel=alternate type=application/rss+xml title='Latest' href=/all.rss>"
                                + "<link rel=alternate type=application/rss+xml title=Sport href=/sport.rss>")
                .page("/all.rss", Site.rss("Paper"))
                .page("/sport.rss", Site.rss("Sport"));
        var outcome = (Following.Outcome.Followed) follow("/");
        assertThat(outcome.others()).extracting(offer -> offer.title()).containsExactly("Sport");
        assertThat(followed()).isEqualTo("/all.rss");
    }

    @Test
    void sectionsSideBySideAreLeftToTheReader() {
        site.page(
                        "/",
                        "<link rel=alternate type=application/rss+xml title=World href=/world.rss>"
                                + "<link rel=alternate type=application/rss+xml title=Sport href=/sport.rss>")
                .page("/world.rss", Site.rss("World"));
        var outcome = (Following.Outcome.Choice) follow("/");
        assertThat(outcome.offers()).extracting(offer -> offer.title()).containsExactly("World", "Sport");
        assertThat(subscriptions.all()).isEmpty();
    }

    @Test
    void aHeaderNamesTheFeed() {
        site.page("/", "<p>Nothing").linkHeader("/", "</hidden>; rel=alternate; type=\"application/rss+xml\"");
        site.page("/hidden", Site.rss("Paper"));
        follow("/");
        assertThat(followed()).isEqualTo("/hidden");
    }

    @Test
    void theSoftwareTellsWhereItsFeedIs() {
        site.page("/", "<meta name=\"generator\" content=\"SPIP 4.2\"><p>Nothing")
                .page("/spip.php?page=backend", Site.rss("Paper"));
        follow("/");
        assertThat(followed()).isEqualTo("/spip.php?page=backend");
    }

    @Test
    void aSitemapOfNewsBehindAnIndexIsBetterThanTheIndex() {
        site.page("/", "<p>Nothing")
                .page("/robots.txt", "Sitemap: {root}/everything.xml\n")
                .page(
                        "/everything.xml",
                        "<sitemapindex><sitemap><loc>{root}/pages-1.xml</loc></sitemap>"
                                + "<sitemap><loc>{root}/news.xml</loc></sitemap></sitemapindex>")
                .page("/pages-1.xml", "<urlset><url><loc>{root}/a</loc></url></urlset>")
                .page("/news.xml", NEWS_SITEMAP);
        follow("/");
        assertThat(followed()).isEqualTo("/news.xml");
        assertThat(site.asked()).doesNotContain("/pages-1.xml");
    }

    @Test
    void anIndexOfEverythingIsNoFeed() {
        site.page("/sitemap.xml", "<sitemapindex><sitemap><loc>{root}/pages-1.xml</loc></sitemap></sitemapindex>");
        assertThat(follow("/sitemap.xml")).isEqualTo(new Following.Outcome.Refused(Following.Reason.NO_FEED));
        assertThat(site.asked()).doesNotContain("/pages-1.xml");
    }

    @Test
    void aPageWithoutAFeedIsWatched() {
        site.page("/news", list());
        var outcome = (Following.Outcome.Followed) follow("/news");
        assertThat(outcome.page()).isTrue();
        assertThat(followed()).isEqualTo("/news");
        assertThat(subscriptions.template(subscriptions.all().getFirst().id())).isPresent();
    }

    @Test
    void aPageThatRobotsMayNotReadIsNotWatched() {
        site.page("/news", list()).page("/robots.txt", "User-agent: *\nDisallow: /news\n");
        assertThat(follow("/news")).isEqualTo(new Following.Outcome.Refused(Following.Reason.NO_FEED));
    }

    @Test
    void aSiteThatOffersNoFeedsIsNotEvenAsked() {
        assertThat(following.follow("https://open.spotify.com/show/1"))
                .isEqualTo(new Following.Outcome.Refused(Following.Reason.SITE_WITHOUT_FEEDS));
    }

    @Test
    void whatIsNeitherAnAddressNorAPublisherIsRefused() {
        assertThat(following.follow("no such paper"))
                .isEqualTo(new Following.Outcome.Refused(Following.Reason.NOT_AN_ADDRESS));
    }

    @Test
    void feedsOfTheCatalogueAreTakenWithoutAskingThem() {
        var sources = Catalogue.find(new Wanted("", "mt", ""));
        assertThat(following.take(sources)).isEqualTo(sources.size());
        assertThat(following.take(sources)).isZero();
        assertThat(subscriptions.all()).hasSameSizeAs(sources);
    }

    private Following.Outcome follow(String path) {
        return following.follow(" <" + site.root() + path + "> ");
    }

    private String followed() {
        return subscriptions.all().stream()
                .map(feed -> feed.url().substring(site.root().length()))
                .collect(Collectors.joining(" "));
    }

    private static String list() {
        return IntStream.range(0, 8)
                .mapToObj(i -> "<li><h3><a href='/2025/08/report-" + (1000 + i) + "'>A report on subject number " + i
                        + "</a></h3></li>")
                .collect(Collectors.joining("", "<title>News</title><ul>", "</ul>"));
    }
}
