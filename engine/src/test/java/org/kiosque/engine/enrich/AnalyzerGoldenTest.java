package org.kiosque.engine.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.engine.text.Document;

/** Articles written for this test and all that must be found in them; {@code -Dkiosque.golden=write} writes anew. */
class AnalyzerGoldenTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path CASES = Path.of("src/test/resources/org/kiosque/engine/enrich");

    static Stream<Path> cases() throws IOException {
        return Files.list(CASES)
                .filter(folder -> Files.exists(folder.resolve("document.json")))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anArticleSaysWhatIsExpected(Path folder) throws IOException {
        Document document =
                document(JSON.readTree(folder.resolve("document.json").toFile()));
        Analysis analysis = Analyzer.analyze(document);
        JsonNode found = tree(analysis);
        Path expected = folder.resolve("expected.json");
        if ("write".equals(System.getProperty("kiosque.golden"))) {
            Files.writeString(expected, JSON.writeValueAsString(found) + "\n");
        }
        assertThat(JSON.writeValueAsString(found)).isEqualTo(JSON.writeValueAsString(JSON.readTree(expected.toFile())));
        assertThat(Passages.of(analysis))
                .allSatisfy(passage -> assertThat(passage.span()
                                .of(passage.in() == Analysis.In.TITLE ? document.title() : document.text()))
                        .isEqualTo(passage.text()));
    }

    private static Document document(JsonNode node) {
        return new Document(
                node.get("id").asText(),
                node.get("title").asText(),
                node.get("text").asText(),
                node.get("language").asText(),
                OffsetDateTime.parse(node.get("published").asText()),
                null,
                null);
    }

    private static ObjectNode tree(Analysis analysis) {
        ObjectNode tree = JSON.createObjectNode();
        ArrayNode quotes = tree.putArray("quotes");
        for (Analysis.Quote quote : analysis.quotes()) {
            ObjectNode node =
                    quotes.addObject().put("text", quote.passage().text()).put("kind", quote.kind());
            if (quote.speaker() != null) {
                node.put("speaker", quote.speaker().label())
                        .put("entity", quote.speaker().entity());
                node.put("mention", quote.speaker().mention().text());
            }
            node.put("cue", quote.cue());
        }
        ArrayNode entities = tree.putArray("entities");
        analysis.entities()
                .forEach(entity -> entities.add(entity.label() + " | " + entity.type() + " | "
                        + entity.entity() + " | "
                        + String.join(
                                ", ",
                                entity.mentions().stream().map(Passage::text).toList())));
        ArrayNode dates = tree.putArray("dates");
        analysis.dates().forEach(date -> dates.add(date.passage().text() + " | " + date.value()));
        ArrayNode numbers = tree.putArray("numbers");
        analysis.numbers()
                .forEach(number -> numbers.add(number.passage().text() + " | " + number.value() + " | " + number.unit()
                        + " | " + number.what() + (number.approximate() ? " | about" : "")));
        ArrayNode positions = tree.putArray("positions");
        analysis.positions()
                .forEach(position -> positions.add(position.actor() + " | " + position.stance() + " | "
                        + position.what().text()));
        ArrayNode hashtags = tree.putArray("hashtags");
        analysis.hashtags()
                .forEach(hashtag -> hashtags.add(hashtag.tag() + " | " + hashtag.type() + " | " + hashtag.entity()));
        List<String> phrases =
                analysis.keyphrases().stream().map(Analysis.Keyphrase::phrase).toList();
        tree.put("keyphrases", String.join(", ", phrases));
        ArrayNode summary = tree.putArray("summary");
        analysis.summary().forEach(passage -> summary.add(passage.text()));
        return tree;
    }
}
