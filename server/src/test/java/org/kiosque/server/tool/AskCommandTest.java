package org.kiosque.server.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.engine.text.Span;
import org.kiosque.server.json.Json;
import org.kiosque.server.lines.Session;

class AskCommandTest {

    @Test
    void anAnswerIsWordForWordWhatItCites() throws IOException {
        var line = ToolFiles.json(ask()).getFirst();
        assertThat(line.get("answer").asText()).contains("1,2 million d’euros");
        var citation = line.get("citations").get(0);
        assertThat(citation.get("article").asText()).isEqualTo("port-1");
        var article = Files.readAllLines(ToolFiles.path("articles.jsonl")).stream()
                .map(text -> Json.read(text, ObjectNode.class))
                .filter(one -> one.get("id").asText().equals("port-1"))
                .findFirst()
                .orElseThrow();
        var span = new Span(citation.get("start").asInt(), citation.get("end").asInt());
        assertThat(span.of(article.get("text").asText()))
                .isEqualTo(citation.get("text").asText());
    }

    @Test
    void whatTheArticlesDoNotTellIsNullAndNotLeftOut() {
        assertThat(ask().lines().get(1)).startsWith("{\"id\":\"q2\",\"answer\":null,\"citations\":[],\"nearest\":[");
    }

    @Test
    void aBadQuestionIsReportedAsOne() {
        var session = ask();
        assertThat(session.lines()).hasSize(2);
        assertThat(session.err()).isEqualTo("line 3 of the questions: no \"question\"\n");
        assertThat(session.code()).isEqualTo(1);
    }

    @Test
    void anArticleWhoseIdIsTakenIsABadLine(@TempDir Path folder) throws IOException {
        Path articles = Files.writeString(
                folder.resolve("a.jsonl"), "{\"id\":\"a\",\"text\":\"x\"}\n\n{\"id\":\"a\",\"text\":\"y\"}\n");
        var session = ToolFiles.run(
                "{\"id\":\"q\",\"question\":\"Où ?\"}", "ask", "--in", articles.toString(), "--questions", "-");
        assertThat(session.lines()).hasSize(1);
        assertThat(session.err()).isEqualTo("line 3: an earlier line has the id a\n");
        assertThat(session.code()).isEqualTo(1);
    }

    @Test
    void questionsAreNeeded() {
        assertThat(ToolFiles.run("", "ask", "--in", ToolFiles.file("articles.jsonl"))
                        .code())
                .isEqualTo(2);
        assertThat(ToolFiles.run("", "ask", "--questions", "-").code()).isEqualTo(2);
    }

    private static Session ask() {
        return ToolFiles.run(
                "", "ask", "--in", ToolFiles.file("articles.jsonl"), "--questions", ToolFiles.file("questions.jsonl"));
    }
}
