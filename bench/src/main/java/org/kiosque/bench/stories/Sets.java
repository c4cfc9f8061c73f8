package org.kiosque.bench.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiosque.bench.EvaluationData;
import org.kiosque.engine.cluster.Report;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Document;

/** The evaluation sets that stories are measured on, read from {@code KIOSQUE_EVAL} or {@code ../shared/data}. */
final class Sets {

    private static final String CORPUS = "corpus/orangesum-fr.jsonl.gz";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> LANGUAGES = Map.of(
            "eng", "en", "fra", "fr", "spa", "es", "deu", "de", "por", "pt", "rus", "ru", "slv", "sl", "ara", "ar",
            "zho", "zh");

    private Sets() {}

    /** An article with the group that people put it into. */
    record Labelled(Report report, String gold) {
        @Nullable
        String language() {
            return report.document().language();
        }
    }

    /** Two articles and how far apart people found them, 1 to 4. */
    record Pair(String language, Document a, Document b, double apart) {}

    /** Articles in the order of their publication. */
    static List<Labelled> stories(String name) {
        return lines("stories/" + name).stream()
                .map(line -> labelled(line, line.get("story").asText()))
                .sorted(Comparator.comparing(labelled -> labelled.report().at()))
                .toList();
    }

    static List<Labelled> duplicates() {
        return lines("duplicates/orangesum.jsonl").stream()
                .map(line -> labelled(line, line.get("group").asText()))
                .toList();
    }

    static List<Pair> pairs() {
        return lines("similarity/semeval22.jsonl").stream().map(Sets::pair).toList();
    }

    /** Twelve thousand whole articles of one French news site, 2016 to 2020, in no order. */
    static List<JsonNode> corpus() {
        return EvaluationData.zippedLines(CORPUS).stream().map(Sets::parse).toList();
    }

    private static Pair pair(JsonNode line) {
        String language = line.get("language").asText();
        String id = line.get("id").asText();
        Document a = document(id + "-a", line.get("a"), language);
        Document b = document(id + "-b", line.get("b"), language);
        return new Pair(language, a, b, line.get("overall").asDouble());
    }

    private static Labelled labelled(JsonNode line, String gold) {
        return labelled(
                line,
                gold,
                line.has("published") ? Instant.parse(line.get("published").asText()) : Instant.EPOCH);
    }

    static Labelled labelled(JsonNode line, String gold, Instant at) {
        String code = line.get("language").asText();
        Document document = document(line.get("id").asText(), line, LANGUAGES.getOrDefault(code, code));
        return new Labelled(new Report(document, entities(Analyzer.analyze(document)), at), gold);
    }

    private static Document document(String id, JsonNode line, String language) {
        String text = line.path("text").asText("");
        return new Document(id, line.path("title").asText(""), text, language, null, null, null);
    }

    /** The stable ids of what an article names, each as often as it is named: as the server gives them. */
    static List<String> entities(Analysis analysis) {
        List<String> ids = new ArrayList<>();
        for (Analysis.Entity entity : analysis.entities()) {
            if (entity.entity() != null) {
                ids.addAll(Collections.nCopies(Math.max(1, entity.mentions().size()), entity.entity()));
            }
        }
        return ids;
    }

    static List<JsonNode> lines(String file) {
        return EvaluationData.lines(file).stream().map(Sets::parse).toList();
    }

    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
