package org.kiosque.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
                .extracting(URI::toString)
                .containsExactly(
                        "https://paper.example/feed/",
                        "https://paper.example/politics/atom.xml",
                        "https://paper.example/comments/feed/",
                        "https://paper.example/culture/rss.xml");
    }

    @Test
    void theBaseOfThePageCounts() {
        String html = "<base href='https://cdn.example/x/'><link rel='alternate' type='text/xml' href='rss'>";

        assertThat(FeedLinks.find(html, PAGE)).containsExactly(URI.create("https://cdn.example/x/rss"));
    }

    @Test
    void aPageWithoutFeedsLeadsToNone() {
        assertThat(FeedLinks.find("<p>Nothing", PAGE)).isEmpty();
    }

    @Test
    void guessesStartNearThePage() {
        assertThat(FeedLinks.guesses(PAGE))
                .startsWith(URI.create("https://paper.example/politics/feed"))
                .contains(URI.create("https://paper.example/rss.xml"))
                .doesNotHaveDuplicates();
        assertThat(FeedLinks.guesses(URI.create("about:blank"))).isEmpty();
    }
}
