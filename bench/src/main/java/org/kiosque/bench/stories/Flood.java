package org.kiosque.bench.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.kiosque.engine.cluster.Report;
import org.kiosque.engine.text.Document;

/**
 * News without end, always the same: articles of the sets, told again and again with other long words, so that each
 * time they are other stories; each story in one to six versions that keep some of the sentences, over some hours.
 */
final class Flood {

    private static final int PER_DAY = 5_000;
    private static final int LONG_WORD = 6;
    private static final int MOST_ENTITIES = 8;
    private static final Instant START = Instant.parse("2025-08-01T00:00:00Z");

    private final List<JsonNode> articles = Sets.lines("duplicates/orangesum.jsonl");
    private final Random random = new Random(7);
    private final List<Report> waiting = new ArrayList<>();
    private int told;
    private int stories;

    Report next() {
        while (waiting.size() < 40) {
            tell();
        }
        Report report = waiting.remove(random.nextInt(waiting.size()));
        Instant at = START.plus(Duration.ofDays(1).dividedBy(PER_DAY).multipliedBy(told));
        Document one = report.document();
        Document named =
                new Document(Integer.toString(told++), one.title(), one.text(), one.language(), null, null, null);
        return new Report(named, report.entities(), at);
    }

    private void tell() {
        JsonNode article = articles.get(stories % articles.size());
        int round = stories++ / articles.size();
        String title = other(article.get("title").asText(), round);
        List<String> sentences = Arrays.stream(
                        other(article.get("text").asText(), round).split("(?<=[.!?])\\s+"))
                .toList();
        List<String> entities = Arrays.stream(title.split("\\W+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .limit(MOST_ENTITIES)
                .toList();
        int versions = 1 + random.nextInt(6);
        for (int i = 0; i < versions; i++) {
            String text =
                    sentences.stream().filter(sentence -> random.nextInt(5) < 3).collect(Collectors.joining(" "));
            waiting.add(new Report(new Document("", title, text, "fr", null, null, null), entities, START));
        }
    }

    /** The text with its long words changed at their beginning. */
    private static String other(String text, int round) {
        String mark = Integer.toString(round, Character.MAX_RADIX);
        return Arrays.stream(text.split(" "))
                .map(word -> word.length() > LONG_WORD ? word.charAt(0) + mark + word.substring(1) : word)
                .collect(Collectors.joining(" "));
    }
}
