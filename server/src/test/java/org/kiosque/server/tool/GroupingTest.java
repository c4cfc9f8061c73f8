package org.kiosque.server.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kiosque.server.lines.Session;

class GroupingTest {

    @Test
    void storiesAreNamedByTheArticleThatWasFirstInTime() {
        var session = ToolFiles.run("", "stories", "--in", ToolFiles.file("articles.jsonl"));
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        assertThat(ToolFiles.json(session))
                .extracting(line -> line.get("id").asText())
                .containsExactly("port-2", "port-1", "port-copy", "tax");
        assertThat(by(session, "story"))
                .containsEntry("port-1", "port-1")
                .containsEntry("port-2", "port-1")
                .containsEntry("port-copy", "port-1")
                .containsEntry("tax", "tax");
    }

    @Test
    void withoutAllTimesTheOrderOfTheInputCounts() throws IOException {
        var input = Files.readString(ToolFiles.path("articles.jsonl")).replace("\"published\":1754731200", "\"x\":1");
        assertThat(by(ToolFiles.run(input, "stories"), "story"))
                .containsEntry("port-1", "port-2")
                .containsEntry("tax", "tax");
    }

    @Test
    void aLineWhoseDateCannotBeReadIsReportedAndSkipped() {
        var session = ToolFiles.run("""
                {"id":"a","title":"Le port de Brévan rouvre","published":"2025-08-09T07:43:00+02:00"}
                {"id":"b","title":"Le port de Brévan rouvre","published":"never"}
                """, "stories");
        assertThat(session.lines()).containsExactly("{\"id\":\"a\",\"story\":\"a\"}");
        assertThat(session.err())
                .isEqualTo("line 2: \"published\" is no date; expected is ISO 8601 with an offset,"
                        + " as in 2025-08-09T07:43:00+02:00\n");
        assertThat(session.code()).isEqualTo(1);
    }

    @Test
    void copiesAreOneGroupAndReportsTheirOwn() {
        var session = ToolFiles.run("", "duplicates", "--in", ToolFiles.file("articles.jsonl"));
        assertThat(session.code()).isZero();
        var groups = by(session, "group");
        assertThat(groups).containsEntry("tax", "tax");
        assertThat(groups.get("port-copy")).isEqualTo(groups.get("port-2")).isNotEqualTo("tax");
    }

    @Test
    void anIdThatComesTwiceStillGivesALineEachAndNoGroupIsConfusedWithAnother() {
        String other = "Le parlement de Norvège relève l’impôt sur les fermes à saumon de cinq points";
        var session = ToolFiles.run(
                "{\"id\":\"a\",\"title\":\"Le port de Brévan rouvre après le relèvement de l’épave\"}\n"
                        + "{\"id\":\"a\",\"title\":\"%s\"}\n{\"id\":\"b\",\"title\":\"%s\"}\n".formatted(other, other),
                "duplicates");
        assertThat(session.lines())
                .containsExactly(
                        "{\"id\":\"a\",\"group\":\"a\"}",
                        "{\"id\":\"a\",\"group\":\"a#2\"}",
                        "{\"id\":\"b\",\"group\":\"a#2\"}");
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
    }

    @Test
    void noArticlesAreNoStories() {
        assertThat(ToolFiles.run("", "stories").lines()).isEmpty();
        assertThat(ToolFiles.run("", "duplicates").lines()).isEmpty();
        assertThat(ToolFiles.run("", "similar").lines()).isEmpty();
    }

    @Test
    void articlesAboutOneThingAreMoreAlikeThanOthers() {
        var session = ToolFiles.run("", "similar", "--in", ToolFiles.file("pairs.jsonl"));
        var scores = ToolFiles.json(session);
        assertThat(scores).extracting(line -> line.get("id").asText()).containsExactly("same", "other");
        assertThat(scores.get(0).get("score").asDouble())
                .isGreaterThan(scores.get(1).get("score").asDouble())
                .isBetween(0.0, 1.0);
        assertThat(session.err()).isEqualTo("line 3: no article \"b\"\n");
        assertThat(session.code()).isEqualTo(1);
    }

    private static Map<String, String> by(Session session, String name) {
        return ToolFiles.json(session).stream()
                .collect(Collectors.toMap(
                        line -> line.get("id").asText(),
                        (JsonNode line) -> line.get(name).asText()));
    }
}
