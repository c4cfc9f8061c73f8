package org.kiosque.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.extract.block.Block;

class MutationTest {

    private static final List<String> CASES = List.of(
            "agencycredit",
            "alsoread",
            "brokenjsonld",
            "embedsinotherlanguages",
            "liveblog",
            "nestedjsonld",
            "righttoleft");
    private static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "<p>",
            "</div>",
            "<table><tr><td>",
            "<svg onload=alert(1)>",
            "</article>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<img src=x onerror=alert(1)>",
            "<blockquote class=twitter-tweet>",
            "<!--",
            "]]>",
            "\u0000",
            "<b><i><a>",
            "<h1>",
            "&#x80000000;",
            "<time datetime=9999999999999>",
            "<ul><li>",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[[[{",
            "<iframe src=//youtu.be/x>",
            "<template>",
            "<noscript>",
            "<plaintext>");

    @Test
    void mutatedPagesNeitherFailNorLetScriptsThrough() throws IOException {
        Random random = new Random(20250815);
        for (int round = 0; round < 1000; round++) {
            byte[] page = mutated(bytes(CASES.get(round % CASES.size())), random);
            Extraction found = Extractor.extract(new Page(URI.create("https://news.example/a"), page, null));
            if (found instanceof Article article) {
                article.blocks().stream().flatMap(MutationTest::markup).forEach(MutationTest::assertHarmless);
            }
        }
    }

    @Test
    void controlsInsideOneAnotherAreReadOnceEach() {
        String text = "<p>A sentence of the article that is long enough to count as one of its text.</p>".repeat(20);
        String controls = "<label><input>".repeat(200) + "</label>".repeat(200);
        String page = "<body><article><h1>Head</h1>" + text + controls + text;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Extraction found = Extractor.extract(
                new Page(URI.create("https://news.example/a"), page.getBytes(StandardCharsets.UTF_8), null));
        assertThat(found).isInstanceOf(Article.class);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parse(html).body().getAllElements()) {
            assertThat(element.normalName()).isNotIn("script", "style", "svg", "img", "iframe", "form", "template");
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                assertThat(attribute.getValue()).doesNotStartWith("javascript:");
            }
        }
    }

    private static Stream<String> markup(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.html());
            case Block.Quote quote -> Stream.of(quote.html());
            case Block.Items items -> items.html().stream();
            case Block.Heading heading -> Stream.empty();
            case Block.Table table -> Stream.empty();
            case Block.Verbatim verbatim -> Stream.empty();
            case Block.Figure figure -> Stream.empty();
            case Block.Footnote note -> Stream.of(note.html());
            case Block.Embed embed -> Stream.empty();
            case Block.LiveEntry entry -> Stream.empty();
        };
    }

    private static byte[] mutated(byte[] page, Random random) {
        String text = new String(page, StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(200));
            text = switch (random.nextInt(4)) {
                case 0 -> text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(at);
                case 1 -> text.substring(0, at) + text.substring(to);
                case 2 -> text.substring(0, at) + text.substring(at, to).repeat(3) + text.substring(at);
                default ->
                    text.substring(0, at)
                            + PIECES.get(random.nextInt(PIECES.size())).repeat(60)
                            + text.substring(at);
            };
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < random.nextInt(20); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1) : bytes;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = MutationTest.class.getResourceAsStream(name + "/page.html")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
