package org.kiosque.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs made to exhaust a parser end in a clear result; how soon they do is measured elsewhere. */
class BombTest {

    @Test
    void aQuadraticBlowUpIsNotExpanded() {
        Feed feed = Fixtures.parse("<!DOCTYPE rss [<!ENTITY a \"" + "a".repeat(50_000) + "\">]><rss><channel><title>b"
                + "&a;".repeat(50_000) + "</title></channel></rss>");

        assertThat(feed.title()).isEqualTo("b");
        assertThat(feed.warnings()).anyMatch(warning -> warning.contains("&a; is not expanded"));
    }

    @Test
    void anExternalEntityIsNeitherFetchedNorShown() {
        Feed feed = Fixtures.parse("<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/a.dtd\" [<!ENTITY x SYSTEM"
                + " \"file:///etc/hostname\"><!ENTITY % y SYSTEM \"http://127.0.0.1:9/y\">%y;]>"
                + "<rss><channel><title>a&x;b</title></channel></rss>");

        assertThat(feed.title()).isEqualTo("ab");
    }

    @Test
    void tagsNestedTooDeeplyAreReadAsFarAsTheyGo() {
        String xml = "<rss><channel><item><title>t</title><description>" + "<a>".repeat(100_000)
                + "</a>".repeat(100_000) + "</description></item></channel></rss>";

        Feed feed = Fixtures.parse(xml);

        assertThat(feed.entries()).singleElement().extracting(Entry::title).isEqualTo("t");
        assertThat(feed.warnings()).contains("nested too deeply");
    }

    @Test
    void countlessNamesAndNamespacesAreRead() {
        String names =
                IntStream.range(0, 100_000).mapToObj(i -> "<a" + i + "/>").collect(Collectors.joining());
        String spaces = IntStream.range(0, 100_000)
                .mapToObj(i -> "<b xmlns='urn:" + i + "'/>")
                .collect(Collectors.joining());

        Feed feed = Fixtures.parse("<rss><channel><item><title>t</title>" + names + spaces + "</item></channel></rss>");

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "&", "<!-- ", "<![CDATA[", "<?", "</", "{", "[", "<!DOCTYPE ["})
    void oneSignOverAndOverIsNoFeed(String sign) {
        byte[] body = sign.repeat(200_000).getBytes(StandardCharsets.UTF_8);

        assertThat(FeedParser.parse(body, null, Fixtures.BASE)).isInstanceOf(NotAFeed.class);
    }

    @Test
    void moreThanAFeedCanBeIsRefused() {
        FeedReading reading = FeedParser.parse(new byte[16 * 1024 * 1024 + 1], null, Fixtures.BASE);

        assertThat(reading).isEqualTo(new NotAFeed("larger than 16777216 bytes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<table>x<tr>y",
                "<p><b><i><u><font>x</b>",
                "<a href='/x'><div>",
                "<ul><li><p>",
                "<template><select><svg><desc>"
            })
    void markupThatNeverEndsBecomesBoundedContent(String piece) {
        Feed feed = Fixtures.parse("<rss><channel><item><title>t</title><description><![CDATA[word "
                + piece.repeat(2_000) + "]]></description></item></channel></rss>");

        String content = feed.entries().getFirst().content().text();
        assertThat(content).contains("word").hasSizeLessThan(500_000);
    }

    @Test
    void formattingThatIsNeverClosedBecomesBoundedContent() {
        String html =
                IntStream.range(0, 40_000).mapToObj(i -> "<p><b id=" + i + ">x").collect(Collectors.joining());

        Feed feed = Fixtures.parse("<rss><channel><item><title>t</title><description><![CDATA[" + html
                + "]]></description></item></channel></rss>");

        assertThat(feed.entries().getFirst().content().text()).startsWith("<p>").hasSizeLessThan(1_500_000);
    }
}
