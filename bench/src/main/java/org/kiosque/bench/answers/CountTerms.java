package org.kiosque.bench.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kiosque.bench.EvaluationData;
import org.kiosque.engine.answer.Terms;
import org.kiosque.engine.text.Words;

/** Counts in how many of a thousand texts each term stands, over the news at hand, and writes it into the folder named. */
public final class CountTerms {

    private static final int WORDS = 180;
    private static final int MOST_TEXTS = 12_000;
    private static final double LEAST = 0.006;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();

    private CountTerms() {}

    public static void main(String[] args) throws IOException {
        CountTerms count = new CountTerms();
        List<String> corpus = EvaluationData.zippedLines("corpus/orangesum-fr.jsonl.gz");
        for (String line : corpus.subList(0, Math.min(MOST_TEXTS, corpus.size()))) {
            count.add(JSON.readTree(line).path("text").asText(), "fr");
        }
        for (String line : EvaluationData.lines("similarity/semeval22.jsonl")) {
            JsonNode pair = JSON.readTree(line);
            for (String side : List.of("a", "b")) {
                count.add(
                        pair.path(side).path("text").asText(),
                        pair.path("language").asText());
            }
        }
        for (String line : EvaluationData.lines("keyphrases/500n.jsonl")) {
            count.add(JSON.readTree(line).path("text").asText(), "en");
        }
        for (String language : List.of("fr", "en", "es", "ar")) {
            Files.write(Path.of(args[0], language + ".txt"), count.lines(language));
        }
    }

    private void add(String text, String language) {
        List<String> terms = Terms.of(Words.of(text).stream().limit(WORDS).toList(), language);
        Map<String, Integer> own = counts.computeIfAbsent(language, key -> new HashMap<>());
        new HashSet<>(terms).forEach(term -> own.merge(term, 1, Integer::sum));
        texts.merge(language, 1, Integer::sum);
    }

    private List<String> lines(String language) {
        int all = texts.getOrDefault(language, 1);
        Map<Integer, TreeSet<String>> bands = new TreeMap<>();
        counts.getOrDefault(language, Map.of()).forEach((term, count) -> {
            double part = (double) count / all;
            if (part >= LEAST && !term.contains(" ")) {
                bands.computeIfAbsent(band(part), key -> new TreeSet<>()).add(term);
            }
        });
        List<String> lines = new ArrayList<>();
        lines.add("# Counted by CountTerms: in how many of a thousand texts of news these terms stand.");
        bands.forEach((part, terms) -> lines.add(part + " " + String.join(" ", terms)));
        return lines;
    }

    /** Thousandths, in steps that grow. */
    private static int band(double part) {
        double step = Math.round(Math.log(part * 1000) / Math.log(1.3));
        return (int) Math.round(Math.pow(1.3, step));
    }
}
