package org.kiosque.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedParserTest {

    static List<String> cases() {
        return Fixtures.names();
    }

    /** {@code -Dgolden.rewrite=true} writes what is read now as what is expected. */
    @ParameterizedTest
    @MethodSource("cases")
    void feedsAreReadAsExpected(String name) throws IOException {
        Path expected = Fixtures.FOLDER.resolve(name).resolve("expected.txt");
        String read = describe(FeedParser.parse(Fixtures.feed(name), null, Fixtures.BASE));
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(expected, read);
        }
        assertThat(read).isEqualTo(Files.readString(expected));
    }

    private static String describe(FeedReading reading) {
        return switch (reading) {
            case NotAFeed no -> no + "\n";
            case Feed feed ->
                feed.format() + "\npace " + feed.pace().between() + "\nfeeds " + feed.feeds() + "\nwarnings "
                        + feed.warnings()
                        + "\nimages "
                        + feed.entries().stream().map(Entry::images).toList() + "\n"
                        + JsonFeed.write(feed) + "\n";
        };
    }

    @Test
    void whatIsNoFeedSaysWhy() {
        assertThat(reason("")).isEqualTo("empty");
        assertThat(reason("just words")).isEqualTo("neither XML nor JSON");
        assertThat(reason("<!doctype html><html><body><p>a<br>b</body></html>")).contains("web page");
        assertThat(reason("<opml version='2.0'><body/></opml>")).contains("OPML");
        assertThat(reason("<note><to/></note>")).contains("<note>");
        assertThat(reason("{\"name\": 1}")).contains("not a JSON Feed");
    }

    @Test
    void theWarningNamesLineAndColumn() {
        Feed feed = Fixtures.parse("<rss><channel>\n<title>A & B</title></channel></rss>");

        assertThat(feed.title()).isEqualTo("A & B");
        assertThat(feed.warnings()).singleElement().asString().startsWith("line 2, column 1");
    }

    @Test
    void theHeaderTellsTheEncodingWhereTheFeedDoesNot() {
        byte[] body = "<rss><channel><title>Год</title></channel></rss>".getBytes(Charset.forName("KOI8-R"));

        Feed feed = (Feed) FeedParser.parse(body, "text/xml; charset=koi8-r", Fixtures.BASE);

        assertThat(feed.title()).isEqualTo("Год");
    }

    @Test
    void theAddressBehindATrackingServiceIsTheLink() {
        Feed feed = Fixtures.parse("<rss xmlns:fb='http://rssnamespace.org/feedburner/ext/1.0'><channel><item>"
                + "<link>https://tracker.example/1</link><fb:origLink>https://paper.example/1</fb:origLink>"
                + "</item></channel></rss>");

        assertThat(feed.entries().getFirst().link()).isEqualTo(URI.create("https://paper.example/1"));
    }

    @Test
    void scriptsAndEventHandlersNeverComeOut() {
        Feed feed = Fixtures.parse("<rss><channel><item><description>&lt;p"
                + " onmouseover='x()'&gt;a&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&lt;a"
                + " href='javascript:x()'&gt;b&lt;/a&gt;</description></item></channel></rss>");

        assertThat(feed.entries().getFirst().content().text())
                .contains("a", "b")
                .doesNotContain("x()");
    }

    @Test
    void atMostTenThousandEntriesAreRead() {
        Feed feed =
                Fixtures.parse("<rss><channel>" + "<item><title>a</title></item>".repeat(10_500) + "</channel></rss>");

        assertThat(feed.entries()).hasSize(10_000);
        assertThat(feed.warnings()).anyMatch(warning -> warning.contains("more than"));
    }

    @Test
    void entitiesAreNeverExpanded() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        String xml = laughs
                + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><title>a&l11;&x;b</title></channel></rss>";

        Feed feed = assertTimeout(Duration.ofSeconds(10), () -> Fixtures.parse(xml));

        assertThat(feed.title()).isEqualTo("ab");
        assertThat(feed.warnings()).anyMatch(warning -> warning.contains("&l11;"));
    }

    @Test
    void deepNestingIsReadInBoundedTime() {
        String deep = "<rss><channel><item><description>" + "<b>".repeat(200_000);

        Feed feed = assertTimeout(Duration.ofSeconds(20), () -> Fixtures.parse(deep));

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.warnings()).contains("nested too deeply");
    }

    @Test
    void aTagWithThousandsOfAttributesIsRefused() {
        StringBuilder wide = new StringBuilder("<rss><channel><item ");
        for (int i = 0; i < 200_000; i++) {
            wide.append('a').append(i).append("='1' ");
        }
        String xml = wide + "/></channel></rss>";

        String reason = assertTimeout(Duration.ofSeconds(10), () -> reason(xml));

        assertThat(reason).contains("attributes");
    }

    @Test
    void longTextsAreCut() {
        Feed feed = Fixtures.parse(
                "<rss><channel><item><title>" + "word ".repeat(1_000_000) + "</title></item></channel></rss>");

        assertThat(feed.entries().getFirst().title()).hasSizeLessThan(2_100);
        assertThat(feed.warnings()).contains("a text is too long and was cut");
    }

    @Test
    void anotherCommentDoesNotChangeASettledEntry() {
        String item = "<rss xmlns:slash='http://purl.org/rss/1.0/modules/slash/'><channel><item><guid>1</guid>"
                + "<comments>https://paper.example/1#c</comments><slash:comments>%d</slash:comments></item></channel></rss>";
        Entry before = Fixtures.parse(item.formatted(3)).entries().getFirst();
        Entry after = Fixtures.parse(item.formatted(4)).entries().getFirst();

        assertThat(before).isNotEqualTo(after);
        assertThat(before.settled()).isEqualTo(after.settled());
    }

    private static String reason(String text) {
        FeedReading reading = FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, Fixtures.BASE);
        return ((NotAFeed) reading).reason();
    }
}
