package org.kiosque.bench.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metric of scrapinghub's article-extraction-benchmark: multisets of four-word shingles. */
final class Shingles {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private double precision;
    private double recall;
    private int precisions;
    private int recalls;
    private int exact;
    private int pages;

    /** Adds a page and tells its own F1. */
    double add(String gold, String found) {
        List<String> goldWords = words(gold);
        List<String> foundWords = words(found);
        Map<String, Integer> truth = shingles(goldWords);
        Map<String, Integer> seen = shingles(foundWords);
        double common = 0;
        for (Map.Entry<String, Integer> entry : seen.entrySet()) {
            common += Math.min(entry.getValue(), truth.getOrDefault(entry.getKey(), 0));
        }
        double seenSize = size(seen);
        double truthSize = size(truth);
        pages++;
        exact += goldWords.equals(foundWords) ? 1 : 0;
        precision += seenSize > 0 ? common / seenSize : 0;
        precisions += seenSize > 0 ? 1 : 0;
        recall += truthSize > 0 ? common / truthSize : 0;
        recalls += truthSize > 0 ? 1 : 0;
        return seenSize + truthSize == 0 ? 1 : 2 * common / (seenSize + truthSize);
    }

    double precision() {
        return precision / Math.max(1, precisions);
    }

    double recall() {
        return recall / Math.max(1, recalls);
    }

    double f1() {
        return 2 * precision() * recall() / Math.max(1e-9, precision() + recall());
    }

    double exact() {
        return (double) exact / Math.max(1, pages);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static Map<String, Integer> shingles(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        if (!words.isEmpty() && words.size() < 4) {
            counts.merge(String.join(" ", words), 1, Integer::sum);
        }
        for (int i = 0; i + 4 <= words.size(); i++) {
            counts.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
        }
        return counts;
    }

    private static double size(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }
}
