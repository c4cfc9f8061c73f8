package org.kiosque.bench.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How two texts overlap, as scrapinghub's article-extraction-benchmark counts it: multisets of shingles of four words; a
 * shorter text is one shingle.
 *
 * @param precision empty where nothing was predicted
 * @param recall empty where gold is empty
 */
record Overlap(OptionalDouble precision, OptionalDouble recall) {

    private static final int LENGTH = 4;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    static Overlap of(String predicted, String gold) {
        Map<List<String>, Integer> left = shingles(predicted);
        Map<List<String>, Integer> right = shingles(gold);
        int shared = left.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), right.getOrDefault(entry.getKey(), 0)))
                .sum();
        return new Overlap(share(shared, left), share(shared, right));
    }

    /** Harmonic mean; 0 where one part is missing. */
    double f1() {
        return f1(precision.orElse(0), recall.orElse(0));
    }

    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static OptionalDouble share(int shared, Map<List<String>, Integer> of) {
        int all = of.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) shared / all);
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        WORD.matcher(text).results().forEach(match -> words.add(match.group()));
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            counts.merge(List.copyOf(words.subList(i, i + LENGTH)), 1, Integer::sum);
        }
        if (counts.isEmpty() && !words.isEmpty()) {
            counts.put(List.copyOf(words), 1);
        }
        return counts;
    }
}
