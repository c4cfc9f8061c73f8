package org.kiosque.server.fetch.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RobotsTxtTest {

    @Test
    void withoutRulesEverythingIsAllowed() {
        assertThat(allows("", "/anything")).isTrue();
    }

    @Test
    void aDisallowedPathIsForbiddenWithAllBelowIt() {
        assertThat(allows("User-agent: *\nDisallow: /private", "/private/x")).isFalse();
        assertThat(allows("User-agent: *\nDisallow: /private", "/public")).isTrue();
    }

    @Test
    void theGroupThatNamesUsCountsAlone() {
        String file = "User-agent: *\nDisallow: /\n\nUser-agent: Kiosque\nDisallow: /archive";
        assertThat(allows(file, "/news")).isTrue();
        assertThat(allows(file, "/archive")).isFalse();
    }

    @Test
    void aGroupOfAnotherCrawlerDoesNotConcernUs() {
        assertThat(allows("User-agent: GPTBot\nDisallow: /", "/news")).isTrue();
    }

    @Test
    void severalNamesShareOneGroup() {
        assertThat(allows("User-agent: a\nUser-agent: kiosque\nDisallow: /x", "/x"))
                .isFalse();
    }

    @Test
    void theLongestRuleDecidesAndAllowWinsATie() {
        String file = "User-agent: *\nDisallow: /a\nAllow: /a/open\nDisallow: /b\nAllow: /b";
        assertThat(allows(file, "/a/open/1")).isTrue();
        assertThat(allows(file, "/a/closed")).isFalse();
        assertThat(allows(file, "/b")).isTrue();
    }

    @Test
    void starsAndDollarsMatch() {
        String file = "User-agent: *\nDisallow: /*.pdf$\nDisallow: /*?print=";
        assertThat(allows(file, "/a/b.pdf")).isFalse();
        assertThat(allows(file, "/a/b.pdf.html")).isTrue();
        assertThat(allows(file, "/a?print=1")).isFalse();
    }

    @Test
    void manyStarsAreMatchedQuickly() {
        String file = "User-agent: *\nDisallow: /" + "*a".repeat(200) + "$";
        assertThat(allows(file, "/" + "a".repeat(5000) + "b")).isTrue();
    }

    @Test
    void sitemapsAreToldWhateverTheGroup() {
        var robots = RobotsTxt.parse(
                "Sitemap: https://a.example/s.xml # news\nUser-agent: x\nDisallow: /".getBytes(StandardCharsets.UTF_8),
                "kiosque");
        assertThat(robots.sitemaps()).containsExactly("https://a.example/s.xml");
    }

    @Test
    void pathsAreComparedHoweverTheyAreWritten() {
        assertThat(allows("User-agent: *\nDisallow: /caf\u00e9", "/caf%C3%A9")).isFalse();
        assertThat(allows("User-agent: *\nDisallow: /caf%c3%a9/", "/caf%C3%A9/x"))
                .isFalse();
        assertThat(allows("User-agent: *\nDisallow: /%61bc", "/abc")).isFalse();
        assertThat(allows("User-agent: *\nDisallow: /abc", "/%61%62c")).isFalse();
        assertThat(allows("User-agent: *\nDisallow: /a%2Fb", "/a/b")).isTrue();
        assertThat(allows("User-agent: *\nDisallow: /a%2fb", "/a%2Fb")).isFalse();
        assertThat(allows("User-agent: *\nDisallow: /100%", "/100%25")).isFalse();
    }

    @Test
    void ofANameOnlyTheProductCounts() {
        assertThat(allows("User-agent: KIOSQUE/2.0 (+https://x)\nDisallow: /", "/x"))
                .isFalse();
        assertThat(allows("User-agent: kiosquebot\nDisallow: /", "/x")).isTrue();
    }

    @Test
    void groupsThatNameUsAreOne() {
        String file =
                "User-agent: kiosque\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: Kiosque\nDisallow: /b";
        assertThat(allows(file, "/a")).isFalse();
        assertThat(allows(file, "/b")).isFalse();
        assertThat(allows(file, "/c")).isTrue();
    }

    @Test
    void aByteOrderMarkAndOddLineEndsAreNoMatter() {
        assertThat(allows("\ufeffUser-agent: *\rDisallow: /x\r\n", "/x")).isFalse();
    }

    @Test
    void aDelayIsReadInBounds() {
        assertThat(delay("User-agent: *\nCrawl-delay: 2.5")).contains(Duration.ofMillis(2500));
        assertThat(delay("User-agent: *\nCrawl-delay: 86400")).contains(Duration.ofSeconds(30));
        assertThat(delay("User-agent: *\nCrawl-delay: -1")).isEmpty();
        assertThat(delay("User-agent: other\nCrawl-delay: 9")).isEmpty();
    }

    private static Optional<Duration> delay(String file) {
        return RobotsTxt.parse(file.getBytes(StandardCharsets.UTF_8), "kiosque").crawlDelay();
    }

    private static boolean allows(String file, String path) {
        return RobotsTxt.parse(file.getBytes(StandardCharsets.UTF_8), "kiosque")
                .allows(URI.create("https://a.example" + path));
    }
}
