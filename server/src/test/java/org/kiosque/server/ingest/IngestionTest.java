package org.kiosque.server.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.rights.Rights;
import org.kiosque.newsstand.Gold;
import org.kiosque.newsstand.NewsstandServer;
import org.kiosque.server.Kiosque;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.index.Searches;
import org.kiosque.server.json.Json;
import org.kiosque.server.lines.Console;
import org.kiosque.server.store.Library;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.warc.Capture;
import org.kiosque.server.warc.CaptureReader;
import org.kiosque.server.warc.PageExport;

class IngestionTest {

    private static final Instant SPRING = Instant.parse("2016-03-04T05:06:07Z");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Console QUIET =
            new Console(System.in, System.out, new PrintStream(PrintStream.nullOutputStream()), false, 80);

    @TempDir
    Path folder;

    private Kiosque kiosque;

    @BeforeEach
    void open() {
        kiosque = open("data");
    }

    @AfterEach
    void close() {
        kiosque.close();
    }

    @Test
    void anArticleIsFiledUnderTheArchivesDate() {
        var ingestion = ingest(capture("/phare", article("Le phare", "Rallumé."), SPRING));
        assertThat(ingestion.count(Outcome.NEW)).isEqualTo(1);
        assertThat(column("select url from article")).containsExactly("https://a.example/phare");
        assertThat(column("select seen from article")).containsExactly("" + SPRING.toEpochMilli());
        assertThat(column("select fetched from page")).containsExactly("" + SPRING.toEpochMilli());
        assertThat(Searches.total(kiosque.index(), "phare")).isEqualTo(1);
    }

    @Test
    void ofAPageThatNobodyMayKeepOnlyWhatLeadsToItIsFiled() {
        String page = article("Le phare", "Rallumé.").replace("<head>", "<head><meta name=robots content=noarchive>");

        ingest(capture("/phare", page, SPRING));

        assertThat(column("select title || ' ' || excerpt from article")).containsExactly("Le phare RESERVED");
        assertThat(column("select url from page")).isEmpty();
        assertThat(Searches.total(kiosque.index(), "Kermorvan")).isZero();
        assertThat(column("select article_json from version").getFirst()).doesNotContain("Kermorvan");
    }

    @Test
    void aDateAfterTheArchivesIsNotBelieved() {
        String signed =
                article("Le phare", "Rallumé.").replace("<meta ", "<meta name=author content='Anne Le Goff'><meta ");
        ingest(capture("/phare", signed.replace("2016-03-03", "2026-03-03"), SPRING));
        assertThat(column("select published from article")).containsExactly("" + SPRING.toEpochMilli());
    }

    @Test
    void theSameArchiveAgainFilesNothing() {
        var pages = new Capture[] {
            capture("/phare", article("Le phare", "Rallumé."), SPRING),
            capture("/phare", article("Le phare", "Rallumé ce soir."), SPRING.plusSeconds(60)),
            capture("/phare", article("Le phare", "Rallumé."), SPRING.plusSeconds(120))
        };
        assertThat(ingest(pages).count(Outcome.CHANGED)).isEqualTo(2);
        var again = ingest(pages);
        assertThat(again.count(Outcome.KNOWN)).isEqualTo(3);
        assertThat(column("select number from version")).containsExactly("1", "2", "3");
        assertThat(column("select id from page")).hasSize(3);
    }

    @Test
    void anOlderTextDoesNotReplaceANewerOne() {
        ingest(capture("/phare", article("Le phare", "Rallumé ce soir."), SPRING));
        var older = ingest(capture("/phare", article("Le phare", "Rallumé."), SPRING.minusSeconds(60)));
        assertThat(older.count(Outcome.KNOWN)).isEqualTo(1);
        assertThat(column("select number from version")).hasSize(1);
    }

    @Test
    void whatThePublisherReservesIsKeptAndItsTextIsShownNoLongerThanItLets() {
        String page = article("Le phare", "Rallumé.")
                .replace(
                        "<meta ",
                        "<meta name=robots content='max-snippet:20'><meta name=tdm-reservation content=1>"
                                + "<meta name=tdm-policy content='/droits'><meta ");
        ingest(capture("/phare", page, SPRING));
        assertThat(column("select teaser from article")).allMatch(teaser -> teaser.length() <= 21);
        assertThat(rights().reservesMining()).isTrue();
        assertThat(rights().policy()).contains("https://a.example/droits");
        new Reprocessing(kiosque.store(), kiosque.house()).run(done -> {});
        assertThat(rights().reservesMining()).isTrue();
        assertThat(column("select teaser from article")).allMatch(teaser -> teaser.length() <= 21);
    }

    @Test
    void aReservationThatComesLaterIsTakenDownThoughTheTextIsTheSame() {
        String page = article("Le phare", "Rallumé.");
        ingest(capture("/phare", page, SPRING));
        assertThat(kiosqueRights()).isEmpty();
        ingest(capture(
                "/phare",
                page.replace("<meta ", "<meta name=robots content=nosnippet><meta "),
                SPRING.plusSeconds(60)));
        assertThat(rights().longestSnippet()).hasValue(0);
        assertThat(column("select teaser from article")).containsExactly("");
        assertThat(column("select number from version")).hasSize(1);
    }

    @Test
    void aWholeTextThatNobodyMayKeepAnyMoreIsWithheldInAllItsVersions() {
        String page = article("Le phare", "Rallumé.");
        ingest(capture("/phare", page, SPRING));
        ingest(capture("/phare", page.replace("Rallumé.", "Rallumé ce soir."), SPRING.plusSeconds(60)));
        assertThat(isWithheld()).isFalse();
        ingest(capture(
                "/phare",
                page.replace("<meta ", "<meta name=robots content=noarchive><meta "),
                SPRING.plusSeconds(120)));
        assertThat(isWithheld()).isTrue();
        assertThat(rights().withholds(NOW.instant())).isTrue();
    }

    private boolean isWithheld() {
        var library = new Library(kiosque.store());
        return library.isWithheld(library.article(1).orElseThrow(), NOW.instant());
    }

    private Optional<String> kiosqueRights() {
        return new Library(kiosque.store()).rights(1);
    }

    private Rights rights() {
        return Json.read(kiosqueRights().orElseThrow(), Rights.class);
    }

    @Test
    void aPageWithoutDateAuthorAndAnAddressLikeAHeadlineIsNoArticle() {
        String list = "<html><title>La une</title><body><h1>La une</h1><p>" + "Des nouvelles du port. ".repeat(30);
        var pages = ingest(
                capture("/", list, SPRING),
                capture("/ports/saint-malo/", list, SPRING),
                capture("/ports/le-phare-de-kermorvan/", list, SPRING));
        assertThat(pages.count(Outcome.NO_ARTICLE)).isEqualTo(2);
        assertThat(column("select url from article")).containsExactly("https://a.example/ports/le-phare-de-kermorvan/");
    }

    @Test
    void aStoryThatWasFiledBeforeTheRunIsFoundAgain() {
        ingest(capture("/1", article("Le phare de Kermorvan rallumé", "Rallumé."), SPRING));
        ingest(capture(
                "/2", article("Le phare de Kermorvan est rallumé", "Rallumé hier soir."), SPRING.plusSeconds(3600)));
        assertThat(column("select distinct story_id from article")).hasSize(1);
    }

    @Test
    void anArticleOfAnArchiveCanBeMadeAgainFromItsPage() {
        ingest(capture("/phare", article("Le phare", "Rallumé."), SPRING));
        kiosque.store().change(handle -> handle.execute("update article set title = 'x'"));
        assertThat(new Reprocessing(kiosque.store(), kiosque.house()).run(done -> {}))
                .isEqualTo(1);
        assertThat(column("select title from article")).containsExactly("Le phare");
    }

    @Test
    void whatIsExportedGivesTheSameArticlesElsewhere() throws IOException {
        ingest(newsstand(15));
        Path archive = folder.resolve("pages.warc.gz");
        int pages = new PageExport(new Shelf(kiosque.store()), QUIET, NOW).write(archive);
        String articles = """
            select a.url || ' ' || a.title || ' ' || a.published || ' ' || a.seen || ' ' || v.text_hash
            from article a join version v on v.article_id = a.id order by a.url, v.number\
            """;
        var before = column(articles);
        assertThat(before).hasSizeGreaterThan(10).hasSize(pages);
        kiosque.close();
        kiosque = open("elsewhere");
        try (var reader = CaptureReader.open(archive)) {
            new Ingestion(kiosque.store(), kiosque.index(), kiosque.house()).run(reader::next, () -> {});
            assertThat(reader.damage()).isEmpty();
        }
        assertThat(column(articles)).isEqualTo(before);
        assertThat(Files.list(folder)).noneMatch(file -> file.toString().endsWith(".part"));
    }

    private Kiosque open(String name) {
        return Kiosque.open(
                new Kiosque.Options(folder.resolve(name), NOW, Fetcher.Options.DEFAULT, Newsroom.Options.DEFAULT));
    }

    private Ingestion ingest(Capture... captures) {
        Iterator<Capture> pages = List.of(captures).iterator();
        var ingestion = new Ingestion(kiosque.store(), kiosque.index(), kiosque.house());
        ingestion.run(() -> pages.hasNext() ? Optional.of(pages.next()) : Optional.empty(), () -> {});
        return ingestion;
    }

    private static Capture[] newsstand(int most) {
        var opened = Instant.parse("2025-08-15T17:40:00Z");
        var captures = new ArrayList<Capture>();
        try (var stand = NewsstandServer.start(0, Clock.fixed(opened, ZoneOffset.UTC), opened);
                var fetcher = new Fetcher(
                        new Fetcher.Options(
                                null, Set.of("*.localhost:" + stand.port()), Duration.ZERO, Duration.ofSeconds(30)),
                        NOW)) {
            for (var piece : Gold.of(stand.newsstand(), stand.port(), false).subList(0, most)) {
                if (fetcher.fetch(Ask.page(piece.url())) instanceof Fetched.Found found) {
                    captures.add(
                            new Capture(new Page(found.url(), found.body(), found.contentType()), Rights.NONE, opened));
                }
            }
        }
        return captures.toArray(Capture[]::new);
    }

    private static Capture capture(String path, String html, Instant when) {
        var url = URI.create("https://a.example" + path);
        return new Capture(new Page(url, html.getBytes(UTF_8), "text/html; charset=utf-8"), Rights.NONE, when);
    }

    private static String article(String title, String more) {
        return "<!DOCTYPE html><html lang=fr><head><title>" + title + "</title>"
                + "<meta property=article:published_time content=2016-03-03T10:00:00Z></head><body><article><h1>"
                + title + "</h1><p>" + "Le phare de Kermorvan éclaire de nouveau la mer d’Iroise depuis lundi soir. "
                + more + "</p><p>" + "Deux hivers de travaux ont été nécessaires aux gardiens. ".repeat(8)
                + "</p></article></body></html>";
    }

    private List<String> column(String query) {
        return kiosque.store()
                .read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
