package org.kiosque.bench.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiosque.bench.EvaluationData;
import org.kiosque.engine.text.Document;

/**
 * PIAF's passages and the questions on them.
 *
 * @param passages each as an article
 */
record Piaf(List<Document> passages, List<Asked> questions) {

    static Piaf read() throws IOException {
        List<Document> passages = new ArrayList<>();
        Map<String, String> titles = new HashMap<>();
        for (JsonNode line : lines("qa/piaf-passages.jsonl")) {
            String id = line.get("id").asText();
            String title = line.get("title").asText();
            titles.put(id, title);
            passages.add(new Document(id, title, line.get("text").asText(), "fr", null, null, null));
        }
        List<Asked> questions = new ArrayList<>();
        for (JsonNode line : lines("qa/piaf-questions.jsonl")) {
            List<String> answers = new ArrayList<>();
            line.get("answers").forEach(answer -> answers.add(answer.asText()));
            String passage = line.get("passage").asText();
            questions.add(new Asked(line.get("question").asText(), titles.getOrDefault(passage, ""), passage, answers));
        }
        return new Piaf(passages, questions);
    }

    /** The ids of an article's passages. */
    Set<String> ofTitle(String title) {
        return passages.stream()
                .filter(passage -> passage.title().equals(title))
                .map(Document::id)
                .collect(Collectors.toSet());
    }

    /** The ids of a passage's article. */
    Set<String> besides(String passage) {
        return passages.stream()
                .filter(other -> other.id().equals(passage))
                .findFirst()
                .map(found -> ofTitle(found.title()))
                .orElse(Set.of());
    }

    private static List<JsonNode> lines(String file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : EvaluationData.lines(file)) {
            lines.add(json.readTree(line));
        }
        return lines;
    }
}
