package org.kiosque.bench.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Resource;

/**
 * Articles written for this project by people who had read no code, with questions that one sentence of them answers and
 * as many that they don't tell.
 *
 * @param name of the set: its language, and a letter where there are several
 */
record NewsQuestions(String name, List<Document> articles, List<Asked> questions) {

    static NewsQuestions read(String name) throws IOException {
        List<Document> articles = new ArrayList<>();
        List<Asked> questions = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Resource.lines(NewsQuestions.class, "news/" + name + ".jsonl")) {
            JsonNode node = json.readTree(line);
            String id = node.path("id").asText();
            String text = node.path("text").asText();
            articles.add(new Document(id, node.path("title").asText(), text, name.substring(0, 2), null, null, null));
            for (JsonNode asked : node.path("questions")) {
                List<String> answers = List.of(asked.path("answer").asText());
                questions.add(new Asked(asked.path("question").asText(), id, id, answers));
            }
            for (JsonNode asked : node.path("unanswered")) {
                questions.add(new Asked(asked.asText(), id, id, List.of()));
            }
        }
        return new NewsQuestions(name, articles, questions);
    }

    Document article(String id) {
        return articles.stream()
                .filter(article -> article.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
