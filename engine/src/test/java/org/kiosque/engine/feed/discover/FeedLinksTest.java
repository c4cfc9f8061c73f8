package org.kiosque.engine.feed.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedLinksTest {
    private static final URI PAGE = URI.create("https://paper.example/politics/");

    @Test
    void declaredFeedsComeBeforeLinkedOnesAndCommentsLast() {
        String html = """
                <html><head>
                <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
                <link rel="stylesheet" href="/a.css"><link rel="alternate" hreflang="fr" href="/fr">
                <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/1">
                <link rel="alternate" type="application/rss+xml" title="News" href="/feed/">
                <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="atom.xml">
                </head><body><a href="/culture/rss.xml">RSS</a><a href="mailto:rss@paper.example">Mail</a></body></html>
                """;

        assertThat(FeedLinks.find(html, PAGE))
                .extracting(offer -> offer.url().toString())
                .containsExactly(
                        "https://paper.example/feed/",
                        "https://paper.example/politics/atom.xml",
                        "https://paper.example/comments/feed/",
                        "https://paper.example/culture/rss.xml");
    }

    @Test
    void anOfferBearsItsTitle() {
        String html = "<link rel=alternate type=application/rss+xml title='  À la  une ' href=/une.xml>"
                + "<a href=/sport/rss>Sport</a><a href=/sport/rss>again</a>";

        assertThat(FeedLinks.find(html, PAGE))
                .containsExactly(
                        new Offer(URI.create("https://paper.example/une.xml"), "À la une", true, false),
                        new Offer(URI.create("https://paper.example/sport/rss"), "Sport", false, false));
    }

    @Test
    void theBaseOfThePageCounts() {
        String html = "<base href='https://cdn.example/x/'><link rel='alternate' type='text/xml' href='rss'>";

        assertThat(FeedLinks.find(html, PAGE))
                .extracting(Offer::url)
                .containsExactly(URI.create("https://cdn.example/x/rss"));
    }

    @Test
    void aPageWithoutFeedsLeadsToNone() {
        assertThat(FeedLinks.find("<p>Nothing", PAGE)).isEmpty();
    }

    @Test
    void headersNameFeedsToo() {
        var values = List.of(
                "</style.css>; rel=preload; as=style, <feed.atom>; rel=\"alternate\"; type=\"application/atom+xml\";"
                        + " title=\"News; and, more\"",
                "<https://hub.example/>; rel=hub",
                "<javascript:x>; rel=alternate; type=application/rss+xml",
                "broken; <");

        assertThat(FeedLinks.inHeaders(values, PAGE))
                .containsExactly(new Offer(
                        URI.create("https://paper.example/politics/feed.atom"), "News; and, more", true, false));
    }

    @Test
    void guessesStartNearThePage() {
        assertThat(FeedLinks.guesses(PAGE))
                .startsWith(URI.create("https://paper.example/politics/feed"))
                .contains(URI.create("https://paper.example/rss.xml"))
                .doesNotHaveDuplicates();
        assertThat(FeedLinks.guesses(URI.create("about:blank"))).isEmpty();
    }

    @Test
    void sitemapsOfNewsComeFirst() {
        assertThat(FeedLinks.sitemaps(PAGE))
                .startsWith(URI.create("https://paper.example/news-sitemap.xml"))
                .endsWith(URI.create("https://paper.example/sitemap.xml"));
        assertThat(FeedLinks.sitemaps(URI.create("about:blank"))).isEmpty();
    }
}
