package org.kiosque.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void extractWritesTheArticleOfAPageAsOneLineOfJson() throws IOException {
        var run = Program.run("extract", resource("page.html"), "--url", "https://large.example/mer/phare");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().strip().lines()).hasSize(1);
        JsonNode article = JSON.readTree(run.out());
        assertThat(article.path("title").asText()).isEqualTo("Le phare de Kermorvan rallumé après trente ans");
        assertThat(article.path("published").asText()).isEqualTo("2025-08-11T18:20:00+02:00");
        assertThat(article.at("/byline/0").asText()).isEqualTo("Maëlle Kerdoncuff");
        assertThat(article.path("language").asText()).isEqualTo("fr");
        assertThat(article.path("text").asText())
                .contains("\n\nDeux hivers de travail\n\n", "nichent sur l’îlot voisin.")
                .doesNotContain("cookies", "Lire aussi", "lettre du matin", "Mentions légales");
    }

    @Test
    void extractTakesAManifestAndGoesOnAfterABadLine(@TempDir Path folder) throws IOException {
        Files.copy(Path.of(resource("page.html")), folder.resolve("page.html"));
        Path manifest = Files.writeString(folder.resolve("manifest.jsonl"), """
                {"id":"a","url":"https://large.example/a","file":"page.html"}
                not JSON
                {"id":"b","url":"https://large.example/b","file":"page.html"}
                """);
        Path out = folder.resolve("out.jsonl");
        var run = Program.run("extract", "--in", manifest.toString(), "--out", out.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("line 2");
        assertThat(Files.readAllLines(out)).hasSize(2).allMatch(line -> line.contains("Kermorvan"));
    }

    @Test
    void feedWritesAJsonFeed() throws IOException {
        var run = Program.run("feed", resource("feed.xml"));
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode feed = JSON.readTree(run.out());
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("items")).hasSize(2);
        assertThat(feed.at("/items/0/title").asText()).isEqualTo("Le phare de Kermorvan rallumé & fêté");
        assertThat(feed.at("/items/0/date_published").asText()).isEqualTo("2025-08-11T18:20:00+02:00");
    }

    @Test
    void anUnknownOptionOrCommandIsTold() {
        var option = Program.run("extract", "--colour");
        assertThat(option.exit()).isEqualTo(2);
        assertThat(option.err()).contains("--colour");
        assertThat(Program.run("fly").exit()).isEqualTo(2);
    }

    @Test
    void helpNamesEveryCommand() {
        var run = Program.run("--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("demo", "serve", "add", "import", "export", "doctor", "reprocess", "extract", "feed")
                .contains("analyze", "stories", "duplicates", "similar", "ask", "test");
    }

    @Test
    void theDoctorLooksAtTheMachine(@TempDir Path folder) {
        var run = Program.run("doctor", "--port", "0", "--data", folder.toString());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out().lines().toList()).hasSizeGreaterThan(4).allMatch(line -> line.matches("[✓!] .+"));
    }

    @Test
    void whatIsExportedCanBeImportedElsewhere(@TempDir Path first, @TempDir Path second) throws IOException {
        assertThat(Program.run("import", resource("feeds.opml"), "--data", first.toString())
                        .exit())
                .isZero();
        var exported = Program.run("export", "--data", first.toString());
        assertThat(exported.exit()).as(exported.err()).isZero();
        assertThat(exported.out()).contains("https://criee.example/rss?rubrique=port&amp;n=20", "Mer");
        Path file = Files.writeString(second.resolve("mine.opml"), exported.out());
        String data = second.resolve("data").toString();
        assertThat(Program.run("import", file.toString(), "--data", data).exit())
                .isZero();
        assertThat(Program.run("export", "--data", data).out()).isEqualTo(exported.out());
    }

    private static String resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(CommandTest.class.getResource(name))
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
