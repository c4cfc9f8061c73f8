package org.kiosque.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.rights.Rights;
import org.kiosque.server.json.Json;
import org.kiosque.server.lease.Gzip;
import org.kiosque.server.rules.House;
import org.kiosque.server.store.Assignment;
import org.kiosque.server.store.Excerpt;
import org.kiosque.server.store.Library;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;
import org.kiosque.server.template.LearnedLines;
import org.kiosque.server.template.PublisherHealth;
import org.kiosque.server.template.Templates;

/** A publisher whose pages end alike, without a telling name: what recurs is learned, left out, and mended. */
class TemplateTest {

    private static final Instant MORNING = Instant.parse("2025-08-15T08:00:00Z");
    private static final String LETTER =
            "Six nouvelles de la vallée, que la rédaction a choisies, attendent nos lecteurs chaque soir.";
    private static final String AUTHOR = "Maud Ferrand suit la vie des communes de la vallée depuis douze ans.";
    private static final String ABOUT = "Le Val est un journal indépendant que ses lecteurs font vivre depuis 1987.";
    private static final int PAGES = 12;

    @TempDir
    Path folder;

    private Store store;
    private Templates templates;
    private Editing editing;
    private Filing filing;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        store.change(handle -> handle.execute(
                "insert into feed (id, url, title, next_visit, added) values (1, 'https://leval.example/rss',"
                        + " '', 0, 0)"));
        work();
    }

    private void work() {
        templates = new Templates(store);
        editing = new Editing(Revisits.DEFAULT, House.PLAIN, templates);
        filing = new Filing(store, templates);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theFirstPagesShowWhatRecursTheLaterOnesDoNot() {
        IntStream.rangeClosed(1, PAGES).forEach(this::publish);
        assertThat(text(1)).containsAnyOf(LETTER, AUTHOR, ABOUT);
        assertThat(text(3)).containsAnyOf(LETTER, AUTHOR, ABOUT);
        for (int i = 4; i <= PAGES; i++) {
            assertThat(text(i)).doesNotContain(LETTER, AUTHOR, ABOUT).contains(own(i).getLast());
        }
    }

    @Test
    void reprocessingCleansTheFirstPages() {
        IntStream.rangeClosed(1, PAGES).forEach(this::publish);
        var reprocessing = new Reprocessing(store, House.PLAIN);
        reprocessing.learn(done -> {});
        reprocessing.run(done -> {});
        for (int i = 1; i <= PAGES; i++) {
            assertThat(text(i)).doesNotContain(LETTER, AUTHOR, ABOUT).contains(own(i).getLast());
        }
    }

    @Test
    void pagesOfBeforeTheUpdateTeachWhenTheyAreReprocessed() {
        IntStream.rangeClosed(1, PAGES).forEach(this::publish);
        store.change(handle -> {
            handle.execute("delete from template_page");
            handle.execute("delete from template_line");
        });
        var reprocessing = new Reprocessing(store, House.PLAIN);
        reprocessing.learn(done -> {});
        reprocessing.run(done -> {});
        assertThat(text(1)).doesNotContain(LETTER, AUTHOR, ABOUT);
    }

    @Test
    void whatIsLearnedSurvivesARestart() {
        IntStream.rangeClosed(1, 3).forEach(this::publish);
        work();
        publish(4);
        assertThat(text(4)).doesNotContain(LETTER, AUTHOR, ABOUT);
    }

    @Test
    void whatIsLearnedMakesNoVersionOfATextThatDidNotChange() {
        IntStream.rangeClosed(1, 4).forEach(this::publish);
        publish(1);
        assertThat(new Library(store).versions(1)).hasSize(1);
    }

    @Test
    void aVisitThatCouldNotBeFiledIsNotLearnedFrom() {
        publish(1);
        publish(2);
        store.change(handle -> handle.execute("drop table article_hashtag"));
        assertThat(catchThrowable(() -> publish(3))).isNotNull();
        assertThat(templates.knows("leval.example", url(3))).isFalse();
        assertThat(templates.knows("leval.example", url(2))).isTrue();
    }

    @Test
    void aLineThatTheOperatorKeepsStaysInNewArticlesAndComesBackIntoOldOnes() {
        IntStream.rangeClosed(1, 4).forEach(this::publish);
        var lines = new LearnedLines(store, templates);
        var letter = lines.all().stream()
                .filter(line -> line.line().equals(LETTER))
                .findFirst()
                .orElseThrow();
        assertThat(letter.host()).isEqualTo("leval.example");
        assertThat(lines.keep(letter.host(), letter.fingerprint(), true)).isTrue();
        assertThat(lines.keep("other.example", letter.fingerprint(), true)).isFalse();
        publish(5);
        new Reprocessing(store, House.PLAIN).run(done -> {});
        assertThat(text(5)).contains(LETTER).doesNotContain(ABOUT);
        assertThat(text(4)).contains(LETTER).doesNotContain(ABOUT);
        lines.keep(letter.host(), letter.fingerprint(), false);
        publish(6);
        assertThat(text(6)).doesNotContain(LETTER);
    }

    @Test
    void theHealthOfAPublisherCountsItsWholeTextsItsExcerptsAndItsFailures() {
        IntStream.rangeClosed(1, 3).forEach(this::publish);
        store.change(handle -> {
            handle.execute("update article set excerpt = 'ROBOTS' where id = 2");
            handle.execute(
                    "insert into entry (feed_id, guid, entry_json, seen, error) values (1, 'x', '{}', 0, 'gone')");
        });
        assertThat(new PublisherHealth(store).rows()).singleElement().satisfies(row -> {
            assertThat(row.host()).isEqualTo("leval.example");
            assertThat(row.articles()).isEqualTo(3);
            assertThat(row.whole()).isEqualTo(2);
            assertThat(row.robots()).isEqualTo(1);
            assertThat(row.failed()).isEqualTo(1);
        });
    }

    @Test
    void whatOnlyTheFeedToldSaysWhy() {
        publish(1);
        assertThat(excerpt(url(2), "robots.txt forbids it")).isEqualTo(Excerpt.ROBOTS);
        assertThat(excerpt(url(3), "404")).isEqualTo(Excerpt.UNREADABLE);
        assertThat(excerpt(null, "The feed names no page")).isEqualTo(Excerpt.FEED);
    }

    private @Nullable Excerpt excerpt(@Nullable String url, String reason) {
        var entry = entry(2);
        var assignment = new Assignment(2, 1, "", url, Json.write(entry), 0, 0, null);
        return editing.edit(new Visited(assignment, entry, null, null, reason, MORNING, Rights.NONE))
                .orElseThrow()
                .submission()
                .excerpt();
    }

    private void publish(int number) {
        var entry = entry(number);
        store.change(handle -> handle.execute(
                "insert into entry (id, feed_id, guid, url, entry_json, seen) values (?, 1, ?, ?, ?, 0)"
                        + " on conflict do nothing",
                number,
                entry.id(),
                url(number),
                Json.write(entry)));
        var assignment = new Assignment(number, 1, "", url(number), Json.write(entry), 0, 0, null);
        var page = new Page(URI.create(url(number)), html(number).getBytes(StandardCharsets.UTF_8), "text/html");
        filing.file(
                editing
                        .edit(new Visited(assignment, entry, page, Gzip.pack(page.body()), null, MORNING, Rights.NONE))
                        .stream()
                        .toList());
    }

    private static Entry entry(int number) {
        return new Entry(
                "g" + number,
                URI.create(url(number)),
                title(number),
                null,
                null,
                null,
                null,
                "fr",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String url(int number) {
        return "https://leval.example/commune-" + number;
    }

    private static String title(int number) {
        return "Nouvelle de la commune " + number;
    }

    /** The text stands in boxes that look like its own; only what recurs tells them apart. */
    private static String html(int number) {
        String text = own(number).stream()
                .map(each -> "<div class=t2>" + each + "</div>")
                .collect(Collectors.joining("\n"));
        return """
            <!doctype html><html lang=fr><head><meta charset=utf-8><title>%s</title></head><body>
            <div class=a1><h1>%s</h1>%s
            <div class=t2>%s</div><div class=t2>%s</div><div class=t2>%s</div></div></body></html>
            """.formatted(title(number), title(number), text, AUTHOR, LETTER, ABOUT);
    }

    /** Invented sentences, others for each article. */
    private static List<String> own(int number) {
        var random = new Random(number);
        return IntStream.range(0, 6).mapToObj(i -> sentence(random)).toList();
    }

    private static String sentence(Random random) {
        var words = new StringBuilder("Ainsi");
        for (int word = 0; word < 20; word++) {
            words.append(' ');
            for (int syllable = 0; syllable < 3; syllable++) {
                words.append("bcdfgjlmnprstv".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
            }
        }
        return words + ".";
    }

    private String text(long id) {
        return new Shelf(store)
                .after(id - 1, 1).stream()
                        .map(item ->
                                Json.read(item.articleJson(), Article.class).text())
                        .findFirst()
                        .orElseThrow();
    }
}
