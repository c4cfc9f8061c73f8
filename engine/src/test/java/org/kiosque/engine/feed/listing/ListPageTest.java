package org.kiosque.engine.feed.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiosque.engine.feed.Entry;

/** Folders with a {@code page.html} and the {@code expected.txt} that it gives; -Dgolden=write rewrites the latter. */
class ListPageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/kiosque/engine/feed/listing");
    private static final URI URL = URI.create("https://paper.example/news/");

    static Stream<Path> folders() throws IOException {
        try (var folders = Files.list(GOLDEN)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aPageIsReadAsExpected(Path folder) throws IOException {
        String told = told(ListPage.read(Files.readString(folder.resolve("page.html")), URL, null));
        Path expected = folder.resolve("expected.txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    @Test
    void whatWasLearnedFindsTheSameListAgain() throws IOException {
        String html = page("cards");
        var first = listed(html, null);
        var second = listed(html.replace("rénovation-du-pont", "pont"), first.template());
        assertThat(second.feed().entries()).hasSameSizeAs(first.feed().entries());
        assertThat(second.feed().warnings()).isEmpty();
    }

    @Test
    void linksThatComeAreNewEntries() {
        var first = listed(list(1, 8, ""), null);
        var second = listed(list(3, 10, ""), first.template());
        assertThat(titles(second)).startsWith("A report on subject number 3").endsWith("A report on subject number 10");
        assertThat(second.template().groups())
                .singleElement()
                .extracting(ListTemplate.Group::turned)
                .isEqualTo(2);
    }

    @Test
    void aLinkThatStaysWhileItsNeighboursGoIsNoNews() {
        String fixture =
                "<li class=item><a href='/about-our-readers-club-1234'>Join the club of our readers today</a></li>";
        @Nullable ListTemplate learned = null;
        List<String> seen = List.of();
        for (int visit = 0; visit < 6; visit++) {
            var reading = listed(list(1 + 8 * visit, 8 + 8 * visit, fixture), learned);
            learned = reading.template();
            seen = titles(reading);
            if (visit < 2) {
                assertThat(seen).contains("Join the club of our readers today");
            }
        }
        assertThat(seen).hasSize(8).doesNotContain("Join the club of our readers today");
    }

    @Test
    void aMenuThatLookedLikeAListIsFoundOut() {
        String menu = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> "<p class=box><a href='/dossier-of-the-year-" + i + "000'>Our great dossier number " + i
                        + "</a></p>")
                .collect(Collectors.joining());
        @Nullable ListTemplate learned = null;
        List<String> seen = List.of();
        for (int visit = 0; visit < 4; visit++) {
            var reading = listed("<div>" + menu + "</div>" + list(1 + 8 * visit, 8 + 8 * visit, ""), learned);
            learned = reading.template();
            seen = titles(reading);
            assertThat(visit > 0 || seen.size() == 13).isTrue();
        }
        assertThat(seen).hasSize(8).noneMatch(title -> title.startsWith("Our great dossier"));
    }

    @Test
    void aPageMadeAnewIsLearnedAnewAndSaysSo() {
        var first = listed(list(1, 8, ""), null);
        var second =
                listed(list(1, 8, "").replace("<li class=item>", "<li><h3>").replace("<ul", "<ol"), first.template());
        assertThat(second.feed().entries()).hasSize(8);
        assertThat(second.feed().warnings()).singleElement().asString().contains("learned anew");
    }

    @Test
    void aListThatIsGoneIsTold() {
        var first = listed(list(1, 8, ""), null);
        assertThat(ListPage.read("<h1>Maintenance</h1><p>Back soon.", URL, first.template()))
                .isInstanceOf(ListReading.NoList.class);
    }

    @Test
    void noPageIsTooBroken() throws IOException {
        var random = new Random(42);
        String html = page("regional");
        for (int i = 0; i < 60; i++) {
            var broken = new StringBuilder(html);
            for (int j = 0; j < 40; j++) {
                int at = random.nextInt(broken.length() - 20);
                broken.replace(
                        at,
                        at + random.nextInt(12),
                        List.of("<", ">", "\"", "</div>", "<a href=", "").get(random.nextInt(6)));
            }
            assertThatCode(() -> ListPage.read(broken.toString(), URL, null)).doesNotThrowAnyException();
        }
        assertThat(ListPage.read("<div>".repeat(100_000), URL, null)).isInstanceOf(ListReading.NoList.class);
        assertThat(ListPage.read("", URI.create("about:blank"), null)).isInstanceOf(ListReading.NoList.class);
    }

    private static String list(int from, int to, String more) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "<li class=item><a href='/2025/08/12/report-" + (1000 + i)
                        + "'>A report on subject number " + i + "</a></li>")
                .collect(Collectors.joining("", "<ul class=news>" + more, "</ul>"));
    }

    private static List<String> titles(ListReading.Listed reading) {
        return reading.feed().entries().stream().map(Entry::title).toList();
    }

    private static ListReading.Listed listed(String html, @Nullable ListTemplate known) {
        var reading = ListPage.read(html, URL, known);
        assertThat(reading).isInstanceOf(ListReading.Listed.class);
        return (ListReading.Listed) reading;
    }

    private static String page(String name) throws IOException {
        return Files.readString(GOLDEN.resolve(name).resolve("page.html"), StandardCharsets.UTF_8);
    }

    private static String told(ListReading reading) {
        return switch (reading) {
            case ListReading.NoList no -> "no list: " + no.reason() + "\n";
            case ListReading.Listed listed -> {
                var lines = new ArrayList<String>();
                lines.add(listed.feed().title());
                listed.feed().entries().forEach(entry -> lines.add(line(entry)));
                yield String.join("\n", lines) + "\n";
            }
        };
    }

    private static String line(Entry entry) {
        return String.join(
                " | ",
                String.valueOf(Objects.requireNonNull(entry.link()).getRawPath()),
                entry.title(),
                entry.published() == null ? "" : entry.published().toString(),
                entry.summary().text(),
                entry.images().stream().map(URI::toString).collect(Collectors.joining()));
    }
}
