package org.kiosque.engine.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UrlsTest {

    private static final URI BASE = URI.create("https://example.org/a/b?q=1#f");

    private static String resolved(String href) {
        return Urls.resolve(BASE, href).map(URI::toString).orElse("-");
    }

    @Test
    void relativeAddressesFollowTheBase() {
        assertThat(resolved("c")).isEqualTo("https://example.org/a/c");
        assertThat(resolved("/c")).isEqualTo("https://example.org/c");
        assertThat(resolved("../../../c/./d")).isEqualTo("https://example.org/c/d");
        assertThat(resolved("//other.org/x")).isEqualTo("https://other.org/x");
        assertThat(resolved("?r=2")).isEqualTo("https://example.org/a/b?r=2");
        assertThat(resolved("#g")).isEqualTo("https://example.org/a/b?q=1#g");
        assertThat(resolved("")).isEqualTo("https://example.org/a/b?q=1");
        assertThat(Urls.resolve(URI.create("https://example.org"), "x")).hasToString("Optional[https://example.org/x]");
    }

    @Test
    void sloppyAddressesAreMended() {
        assertThat(resolved("  /été en ville.html\n")).isEqualTo("https://example.org/%C3%A9t%C3%A9%20en%20ville.html");
        assertThat(resolved("HTTP:\\\\Example.COM\\x")).isEqualTo("http://example.com/x");
        assertThat(resolved("https:/example.com")).isEqualTo("https://example.com");
        assertThat(resolved("/x?a=[1]|2&b=100%")).isEqualTo("https://example.org/x?a=%5B1%5D%7C2&b=100%25");
        assertThat(resolved("https://bücher.example/ä")).isEqualTo("https://xn--bcher-kva.example/%C3%A4");
    }

    @Test
    void whatIsNotOnTheWebIsRefused() {
        for (String href : List.of(
                "javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "ftp://example.org/",
                "file:///etc/passwd",
                "jar:http://x!/y",
                "https://user:secret@example.org/",
                "https://",
                "https://exa mple.org/",
                "https://" + "ü".repeat(1_700) + ".example/",
                "http://example.org:99999999/")) {
            assertThat(resolved(href)).as(href).isEqualTo("-");
        }
    }

    @Test
    void spellingsOfOneAddressBecomeOne() {
        assertThat(Urls.canonical(
                        URI.create("HTTPS://Www.Example.org:443/A/?utm_source=x&b=2&fbclid=y&a=1&xtor=RSS-1#top")))
                .hasToString("https://www.example.org/A/?b=2&a=1");
        assertThat(Urls.canonical(URI.create("http://example.org:8080"))).hasToString("http://example.org:8080/");
        assertThat(Urls.canonical(URI.create("https://example.org/?utm_medium=rss")))
                .hasToString("https://example.org/");
    }

    @Test
    void theShortWayGivesWhatTheLongWayGives() {
        Random random = new Random(5);
        String signs = "abcz09-._~/:?#[]@!$&'()*+,;=%2F \\\"<>^`{|}éA.";
        int plain = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder("https://www.news-paper.example/a/b.html?c=d&e=%C3%A9#f");
            for (int times = random.nextInt(4); times > 0; times--) {
                text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
            }
            URI found = PlainUrl.find(text.toString());
            if (found != null) {
                plain++;
                assertThat(Urls.resolved(URI.create("https://base.example/"), text.toString()))
                        .as(text.toString())
                        .contains(found);
            }
        }
        assertThat(plain).isGreaterThan(15_000);
    }
}
