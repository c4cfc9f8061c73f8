package org.kiosque.server.fetch.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
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

    private static boolean allows(String file, String path) {
        return RobotsTxt.parse(file.getBytes(StandardCharsets.UTF_8), "kiosque")
                .allows(URI.create("https://a.example" + path));
    }
}
