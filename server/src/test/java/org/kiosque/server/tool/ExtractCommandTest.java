package org.kiosque.server.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {

    @TempDir
    Path folder;

    @Test
    void aManifestGivesALineForEachPageAndReportsBadOnes() {
        var session = ToolFiles.run("", "extract", "--in", ToolFiles.file("manifest.jsonl"));
        var lines = ToolFiles.json(session);
        assertThat(lines).extracting(line -> line.get("id").asText()).containsExactly("port", "empty", "7");
        assertThat(lines.get(0).get("title").asText()).isEqualTo("Le port de Brévan rouvre après trois semaines");
        assertThat(lines.get(0).get("text").asText())
                .contains("applaudissements", "🚢", "1,2 million d’euros")
                .contains("départ.\n\n«")
                .doesNotContain("Accueil", "Mentions");
        assertThat(lines.get(1).get("nothing").asText()).isNotBlank();
        assertThat(session.err().lines().map(line -> line.split(":", 2)[0]))
                .containsExactly("line 4", "line 5", "line 6");
        assertThat(session.code()).isEqualTo(1);
    }

    @Test
    void theFieldsThatArePromisedAreThereInTheirOrder() {
        var session = ToolFiles.run("", "extract", ToolFiles.file("pages/port.html"));
        var article = ToolFiles.json(session).getFirst();
        var names = new ArrayList<String>();
        article.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .startsWith(
                        "id",
                        "url",
                        "title",
                        "standfirst",
                        "byline",
                        "published",
                        "modified",
                        "language",
                        "publisher",
                        "text",
                        "blocks",
                        "images",
                        "tags",
                        "paywalled",
                        "confidence");
        assertThat(article.get("modified").isNull()).isTrue();
        assertThat(article.get("published").asText()).isEqualTo("2025-08-09T07:43:00+02:00");
        assertThat(article.get("blocks").get(0).get("type").asText()).isEqualTo("paragraph");
        assertThat(session.code()).isZero();
    }

    @Test
    void aPageMayComeFromStandardInput() throws IOException {
        var session = ToolFiles.run(Files.readString(ToolFiles.path("pages/port.html")), "extract", "-");
        assertThat(ToolFiles.json(session).getFirst().get("text").asText()).contains("chalutiers");
    }

    @Test
    void aPageMayBeGzipped() throws IOException {
        Path file = folder.resolve("page.html.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            Files.copy(ToolFiles.path("pages/port.html"), gzip);
        }
        var session = ToolFiles.run("", "extract", file.toString(), "--url", "https://larade.example/p");
        assertThat(ToolFiles.json(session).getFirst().get("text").asText()).contains("chalutiers");
    }

    @Test
    void aPageIsFetchedByItsAddress() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/port", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                Files.copy(ToolFiles.path("pages/port.html"), body);
            }
        });
        server.start();
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort();
            var found = ToolFiles.run("", "extract", host + "/port");
            assertThat(ToolFiles.json(found).getFirst().get("text").asText()).contains("chalutiers");
            var missing = ToolFiles.run("", "extract", host + "/none");
            assertThat(missing.code()).isEqualTo(1);
            assertThat(missing.out()).isEmpty();
            assertThat(missing.err()).contains(host + "/none").contains("404");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aPageAndAManifestTogetherAreWrongUsage() {
        var session = ToolFiles.run("", "extract", "a.html", "--in", "b.jsonl");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("Either one page or --in");
    }

    @Test
    void aMissingPageIsReported() {
        var session = ToolFiles.run("", "extract", folder.resolve("none.html").toString());
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("there is no file");
    }

    @Test
    void helpShowsTheFormats() {
        assertThat(ToolFiles.run("", "extract", "--help").out())
                .contains("\"file\":\"pages/1.html.gz\"", "\"nothing\"");
    }

    @Test
    void hundredsOfPagesComeInTheOrderOfTheManifest() throws IOException {
        var manifest = new StringBuilder();
        Path page = Files.copy(ToolFiles.path("pages/port.html"), folder.resolve("page.html"));
        for (int i = 0; i < 300; i++) {
            manifest.append("{\"id\":\"%d\",\"file\":\"%s\"}\n".formatted(i, page.getFileName()));
        }
        Path file = Files.write(folder.resolve("m.jsonl"), manifest.toString().getBytes(UTF_8));
        var lines = ToolFiles.json(ToolFiles.run("", "extract", "--in", file.toString()));
        assertThat(lines).hasSize(300);
        for (int i = 0; i < 300; i++) {
            assertThat(lines.get(i).get("id").asText()).isEqualTo(String.valueOf(i));
        }
    }

    @Test
    void whatRecursOnTheArticlesOfAHostIsLearnedAndLeftOutOfAllOfThem() throws IOException {
        String manifest = manifest(5);
        assertThat(texts(ToolFiles.run("", "extract", "--in", manifest))).allMatch(text -> text.contains(CREED));
        var learned = texts(ToolFiles.run("", "extract", "--learn", "--in", manifest));
        assertThat(learned).hasSize(5).noneMatch(text -> text.contains(CREED)).allMatch(text -> text.contains("Ainsi"));
    }

    @Test
    void learningNeedsAManifestThatCanBeReadTwice() {
        assertThat(ToolFiles.run("", "extract", "--learn").code()).isEqualTo(2);
        assertThat(ToolFiles.run("", "extract", "--learn", "a.html").code()).isEqualTo(2);
    }

    @Test
    void aPageIsReadByTheRulesOfItsHost() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("val.rules"), "hosts = val.example\ntitle = .x\ndrop = .y\n");
        manifest(1);
        String page = folder.resolve("1.html").toString();
        String url = "https://val.example/1";
        var found = ToolFiles.run("", "extract", "--rules", rules.toString(), "--url", url, page);
        assertThat(ToolFiles.json(found).getFirst().get("text").asText()).doesNotContain(CREED);
        Files.writeString(rules.resolve("val.rules"), "hosts = val.example\nbdy = .x\n");
        var faulty = ToolFiles.run("", "extract", "--rules", rules.toString(), "--url", url, page);
        assertThat(faulty.code()).isEqualTo(2);
        assertThat(faulty.err()).contains("val.rules, line 2").contains("\"bdy\"");
    }

    private static final String CREED = "Le Val appartient à ses lecteurs, qui le font vivre ensemble depuis 1987.";

    private static java.util.List<String> texts(org.kiosque.server.lines.Session session) {
        return ToolFiles.json(session).stream()
                .map(line -> line.get("text").asText())
                .toList();
    }

    private String manifest(int pages) throws IOException {
        var manifest = new StringBuilder();
        for (int i = 1; i <= pages; i++) {
            var random = new java.util.Random(i);
            var html = new StringBuilder(
                    "<!doctype html><meta charset=utf-8><title>t</title><div><h1>Nouvelle " + i + "</h1>");
            for (int line = 0; line < 6; line++) {
                html.append(line == 3 ? "<p class=y>" + CREED + "</p>" : "").append("<p>Ainsi");
                random.ints(20, 100_000, 999_999)
                        .forEach(word -> html.append(" mot").append(Integer.toString(word, 36)));
                html.append(".</p>");
            }
            Files.writeString(folder.resolve(i + ".html"), html + "</div>");
            manifest.append(
                    "{\"id\":\"%d\",\"file\":\"%d.html\",\"url\":\"https://val.example/%d\"}\n".formatted(i, i, i));
        }
        return Files.writeString(folder.resolve("learn.jsonl"), manifest).toString();
    }
}
