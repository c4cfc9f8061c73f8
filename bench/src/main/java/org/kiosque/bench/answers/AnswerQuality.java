package org.kiosque.bench.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kiosque.bench.EvaluationData;
import org.kiosque.engine.answer.Answer;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.engine.answer.Citation;
import org.kiosque.engine.text.Document;

/**
 * Prints how well the questions of PIAF are answered over all its passages, and how often one is answered though its
 * passage was taken out (every tenth question, as each needs an index of its own).
 */
public final class AnswerQuality {

    private static final int UNANSWERABLE_STEP = 10;

    private AnswerQuality() {}

    public static void main(String[] args) throws IOException {
        List<Document> passages = lines("qa/piaf-passages.jsonl").stream()
                .map(line -> new Document(
                        line.get("id").asText(),
                        line.get("title").asText(),
                        line.get("text").asText(),
                        "fr",
                        null,
                        null,
                        null))
                .toList();
        List<JsonNode> questions = lines("qa/piaf-questions.jsonl");
        answerable(passages, questions);
        unanswerable(passages, questions);
    }

    private static void answerable(List<Document> passages, List<JsonNode> questions) {
        Answerer answerer = Answerer.over(passages);
        Map<String, Integer> counts = new HashMap<>();
        long start = System.nanoTime();
        for (JsonNode question : questions) {
            count(answerer.answer(question.get("question").asText()), question, counts);
        }
        double millis = (System.nanoTime() - start) / 1e6 / questions.size();
        counts.forEach((what, count) -> System.out.printf("%-40s %.1f %%%n", what, 100.0 * count / questions.size()));
        System.out.printf("%-40s %.2f ms%n", "a question takes", millis);
    }

    private static void count(Answer answer, JsonNode question, Map<String, Integer> counts) {
        List<Citation> citations = switch (answer) {
            case Answer.Found found -> found.citations();
            case Answer.NotInSources none -> none.nearest();
        };
        boolean answered = answer instanceof Answer.Found;
        List<String> articles =
                citations.stream().map(Citation::article).distinct().toList();
        String passage = question.get("passage").asText();
        boolean holds = citations.stream().anyMatch(citation -> holds(citation, question));
        add(counts, "answered", answered);
        add(counts, "answered, and cited holds the answer", answered && holds);
        add(counts, "cited or nearest holds the answer", holds);
        add(
                counts,
                "right passage first",
                !articles.isEmpty() && articles.getFirst().equals(passage));
        add(counts, "right passage among the cited", articles.contains(passage));
    }

    private static void add(Map<String, Integer> counts, String what, boolean is) {
        counts.merge(what, is ? 1 : 0, Integer::sum);
    }

    private static boolean holds(Citation citation, JsonNode question) {
        for (JsonNode expected : question.get("answers")) {
            if (citation.text().contains(expected.asText())) {
                return true;
            }
        }
        return false;
    }

    private static void unanswerable(List<Document> passages, List<JsonNode> questions) {
        int asked = 0;
        int answered = 0;
        for (int i = 0; i < questions.size(); i += UNANSWERABLE_STEP) {
            JsonNode question = questions.get(i);
            List<Document> others = passages.stream()
                    .filter(passage ->
                            !passage.id().equals(question.get("passage").asText()))
                    .toList();
            asked++;
            answered += Answerer.answer(others, question.get("question").asText()) instanceof Answer.Found ? 1 : 0;
        }
        System.out.printf("%-40s %.1f %% of %d%n", "answered without its passage", 100.0 * answered / asked, asked);
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
