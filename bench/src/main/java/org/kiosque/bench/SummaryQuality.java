package org.kiosque.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.engine.text.Sentences;

/** ROUGE of our summaries beside the first sentence alone. */
final class SummaryQuality {

    private SummaryQuality() {}

    static void print(List<JsonNode> lines) {
        double[] ours = new double[3];
        double[] lead = new double[3];
        for (JsonNode line : lines) {
            String gold = line.get("summary").asText();
            String text = line.get("text").asText();
            String summary = Analyzer.analyze(EnrichQuality.document(line)).summary().stream()
                    .map(Passage::text)
                    .collect(Collectors.joining(" "));
            add(ours, words(summary), words(gold));
            add(lead, words(Sentences.of(text, "fr").getFirst().of(text)), words(gold));
        }
        System.out.println("orangesum ROUGE-1/2/L: " + row(ours, lines.size()) + "; lead-1 " + row(lead, lines.size()));
    }

    private static String row(double[] sums, int count) {
        return String.format(
                Locale.ROOT, "%.1f/%.1f/%.1f", 100 * sums[0] / count, 100 * sums[1] / count, 100 * sums[2] / count);
    }

    private static void add(double[] sums, List<String> found, List<String> gold) {
        sums[0] += f1(overlap(found, gold), found.size(), gold.size());
        List<String> foundPairs = pairs(found);
        List<String> goldPairs = pairs(gold);
        sums[1] += f1(overlap(foundPairs, goldPairs), foundPairs.size(), goldPairs.size());
        sums[2] += f1(longest(found, gold), found.size(), gold.size());
    }

    private static double f1(int common, int found, int gold) {
        return common == 0 ? 0 : 2.0 * common / (found + gold);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<String> pairs(List<String> words) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            pairs.add(words.get(i) + " " + words.get(i + 1));
        }
        return pairs;
    }

    private static int overlap(List<String> found, List<String> gold) {
        Map<String, Integer> counts = new HashMap<>();
        gold.forEach(word -> counts.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : found) {
            if (counts.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return common;
    }

    private static int longest(List<String> one, List<String> other) {
        int[][] table = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                table[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[one.size()][other.size()];
    }
}
