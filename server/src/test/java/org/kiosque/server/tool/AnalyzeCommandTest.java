package org.kiosque.server.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.text.Span;
import org.kiosque.server.json.Json;
import org.kiosque.server.lines.Session;

class AnalyzeCommandTest {

    private static final List<String> LISTS =
            List.of("hashtags", "keyphrases", "entities", "quotes", "dates", "numbers", "positions", "summary");

    @Test
    void eachArticleGivesALineInOrder() {
        var session = analyze();
        var lines = ToolFiles.json(session);
        assertThat(lines)
                .extracting(line -> line.get("id").asText())
                .containsExactly("port-2", "port-1", "port-copy", "tax");
        assertThat(lines).extracting(line -> line.get("language").asText()).containsExactly("fr", "fr", "fr", "en");
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(LISTS).allMatch(name -> line.path(name).isArray()));
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
    }

    @Test
    void placesCountCodePointsOfTheTextOrTheTitle() throws IOException {
        var articles = Files.readAllLines(ToolFiles.path("articles.jsonl")).stream()
                .map(line -> Json.read(line, ObjectNode.class))
                .toList();
        var lines = ToolFiles.json(analyze());
        for (int i = 0; i < articles.size(); i++) {
            var article = articles.get(i);
            assertThat(passages(lines.get(i))).isNotEmpty().allSatisfy(passage -> {
                String source = passage.path("in").asText("text");
                var span = new Span(
                        passage.get("start").asInt(), passage.get("end").asInt());
                String text =
                        passage.path(passage.has("stance") ? "what" : "text").asText();
                assertThat(span.of(article.get(source).asText())).isEqualTo(text);
            });
        }
    }

    @Test
    void aQuoteBehindAstralCharactersKeepsItsPlaceAndSpeaker() {
        var quote = ToolFiles.json(analyze()).get(1).get("quotes").get(0);
        assertThat(quote.get("text").asText())
                .isEqualTo("Nous avons attendu ce matin 🚢 comme on attend une naissance");
        assertThat(quote.get("kind").asText()).isEqualTo("direct");
        assertThat(quote.get("speaker").get("label").asText()).contains("Kerdoncuff");
    }

    @Test
    void aBadLineIsReportedAndTheOthersAnalysed() {
        var session = ToolFiles.run(
                "{\"id\":\"a\",\"text\":\"Paris.\"}\n{\"id\":\"b\",\"text\":{}}\n{\"id\":\"c\"}\n", "analyze");
        assertThat(ToolFiles.json(session))
                .extracting(line -> line.get("id").asText())
                .containsExactly("a", "c");
        assertThat(session.err()).isEqualTo("line 2: \"text\" is no text\n");
        assertThat(session.code()).isEqualTo(1);
    }

    @Test
    void aLanguageThatCannotBeToldIsNull() {
        var line = ToolFiles.json(ToolFiles.run("{\"id\":\"a\",\"text\":\"…\"}", "analyze"))
                .getFirst();
        assertThat(line.has("language")).isTrue();
        assertThat(line.get("language").isNull()).isTrue();
    }

    private static Session analyze() {
        return ToolFiles.run("", "analyze", "--in", ToolFiles.file("articles.jsonl"));
    }

    private static List<JsonNode> passages(JsonNode node) {
        var found = new ArrayList<JsonNode>();
        if (node.has("start")) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(passages(child)));
        return found;
    }
}
