package org.kiosque.engine.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosque.engine.rights.Rights.Source;
import org.kiosque.engine.rights.Rights.Term;
import org.kiosque.engine.rights.Rights.Word;

class RightsReaderTest {

    private static final URI PAGE = URI.create("https://news.example/a/b");

    private final RightsReader reader = new RightsReader("Kiosque");

    @Test
    void silenceReservesNothing() {
        var rights = page("<meta name=description content='noarchive'>");
        assertThat(rights).isEqualTo(Rights.NONE);
        assertThat(rights.mayMine()).isTrue();
        assertThat(rights.mayPreviewImages()).isTrue();
        assertThat(rights.longestSnippet()).isEmpty();
    }

    @Test
    void eachWordIsKeptWithItsPlace() {
        var rights = headers("X-Robots-Tag", "NoArchive").and(page("<META NAME=Robots CONTENT='max-snippet: 160'>"));
        assertThat(rights.terms())
                .containsExactly(
                        new Term(Word.NOARCHIVE, "", Source.HEADER), new Term(Word.MAX_SNIPPET, "160", Source.META));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "noarchive, nosnippet                                     | NOARCHIVE NOSNIPPET",
                "none                                                     | NOINDEX NOFOLLOW",
                "all, index, follow, something-new                        | ''",
                "googlebot: noarchive, nosnippet                          | ''",
                "googlebot: noarchive, kiosque: nosnippet, noai           | NOSNIPPET NOAI",
                "kiosque: noarchive, otherbot: nosnippet                  | NOARCHIVE",
                "KIOSQUE: noarchive                                       | NOARCHIVE",
                "robots: noarchive                                        | NOARCHIVE",
                "otherbot: unavailable_after: 25 Jun 2030 15:00:00 PST    | ''",
                "kiosque: max-snippet:20, noimageai                       | MAX_SNIPPET NOIMAGEAI",
                "nocache, noml, notranslate, noimageindex                 | NOARCHIVE NOML NOTRANSLATE NOIMAGEINDEX",
                "noarchive,, ,noarchive                                   | NOARCHIVE"
            })
    void robotsWordsConcernUsOrOthers(String header, String words) {
        assertThat(headers("X-Robots-Tag", header).terms())
                .extracting(term -> term.word().name())
                .containsExactly(words.isEmpty() ? new String[0] : words.split(" "));
    }

    @Test
    void aDateMayHoldAComma() {
        assertThat(headers("X-Robots-Tag", "unavailable_after: Sat, 09 Aug 2025 06:00:00 GMT, noarchive")
                        .terms())
                .containsExactly(
                        new Term(Word.UNAVAILABLE_AFTER, "Sat, 09 Aug 2025 06:00:00 GMT", Source.HEADER),
                        new Term(Word.NOARCHIVE, "", Source.HEADER));
    }

    @Test
    void aTextIsWithheldFromTheMomentToldOrAlways() {
        var end = Instant.parse("2025-08-09T06:00:00Z");
        var rights = headers("X-Robots-Tag", "unavailable_after: Sat, 09 Aug 2025 06:00:00 GMT");
        assertThat(rights.unavailableAfter()).hasValue(end);
        assertThat(rights.withholds(end.minusSeconds(1))).isFalse();
        assertThat(rights.withholds(end)).isTrue();
        assertThat(headers("X-Robots-Tag", "noarchive").withholds(Instant.EPOCH))
                .isTrue();
        assertThat(headers("X-Robots-Tag", "unavailable_after: soon").withholds(end))
                .isFalse();
    }

    @Test
    void theStrictestLimitCounts() {
        assertThat(headers("X-Robots-Tag", "max-snippet:200")
                        .and(page(meta("robots", "max-snippet:50")))
                        .longestSnippet())
                .isEqualTo(OptionalInt.of(50));
        assertThat(page(meta("robots", "max-snippet:-1")).longestSnippet()).isEmpty();
        assertThat(page(meta("robots", "max-snippet:200, nosnippet")).longestSnippet())
                .isEqualTo(OptionalInt.of(0));
        assertThat(page(meta("robots", "max-image-preview:none")).mayPreviewImages())
                .isFalse();
        assertThat(page(meta("robots", "max-image-preview:large")).mayPreviewImages())
                .isTrue();
    }

    @Test
    void aWordForUsCountsLikeOneForAll() {
        assertThat(page(meta("kiosque", "nosnippet")).longestSnippet()).isEqualTo(OptionalInt.of(0));
        assertThat(page(meta("googlebot-news", "nosnippet")).longestSnippet()).isEmpty();
    }

    @Test
    void aWordBelowTheHeadIsNoWord() {
        assertThat(page("<body><p>" + meta("robots", "noarchive"))).isEqualTo(Rights.NONE);
    }

    @Test
    void wordsAgainstModelsForbidMining() {
        assertThat(page(meta("robots", "noai, noimageai")).mayMine()).isFalse();
        assertThat(page(meta("robots", "noimageai")).mayMine()).isTrue();
        assertThat(headers("tdm-reservation", "1").mayMine()).isFalse();
    }

    @Test
    void theReservationNearestToTheTextCounts() {
        var site = new SitePolicy(List.of(new SitePolicy.Rule("/", true, "https://news.example/tdm"))).of(PAGE);
        assertThat(site.reservesMining()).isTrue();
        assertThat(site.and(headers("tdm-reservation", "0")).reservesMining()).isFalse();
        assertThat(page(meta("tdm-reservation", "1"))
                        .and(headers("TDM-Reservation", "0"))
                        .reservesMining())
                .isTrue();
        assertThat(page(meta("tdm-reservation", "1") + meta("tdm-reservation", "0"))
                        .reservesMining())
                .isTrue();
        assertThat(headers("tdm-reservation", "yes")).isEqualTo(Rights.NONE);
    }

    @Test
    void theTermsAreFoundByTheirAddress() {
        assertThat(page(meta("tdm-policy", "/rights.json")).policy()).contains("https://news.example/rights.json");
        assertThat(page("<link rel='License' href='../terms'>").policy()).contains("https://news.example/terms");
        assertThat(headers(
                                "Link",
                                "</x>; rel=next, <https://rsl.example/l.xml>; rel=\"license\";"
                                        + " type=\"application/rsl+xml\"")
                        .policy())
                .contains("https://rsl.example/l.xml");
        assertThat(page(meta("tdm-policy", "javascript:alert(1)")).policy()).isEmpty();
    }

    @Test
    void floodsAreBounded() {
        assertThat(page(meta("robots", "noai").repeat(10_000)).terms()).hasSize(1);
        var flood = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            flood.append("max-snippet:").append(i).append(',');
        }
        assertThat(headers("X-Robots-Tag", flood.toString()).terms()).hasSize(64);
        assertThat(headers("Link", "<".repeat(1_000_000))).isEqualTo(Rights.NONE);
    }

    private Rights page(String html) {
        return reader.page(html, PAGE);
    }

    private static String meta(String name, String content) {
        return "<meta name=\"" + name + "\" content=\"" + content + "\">";
    }

    private Rights headers(String name, String value) {
        var headers = Map.of(name.toLowerCase(java.util.Locale.ROOT), List.of(value));
        return reader.headers(asked -> headers.getOrDefault(asked.toLowerCase(java.util.Locale.ROOT), List.of()), PAGE);
    }
}
