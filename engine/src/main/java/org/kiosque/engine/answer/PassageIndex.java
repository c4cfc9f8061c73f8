package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An inverted index of passages, ranked by BM25. */
final class PassageIndex {

    private static final double K1 = 1.2;
    private static final double B = 0.7;

    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, List<Integer>> postings = new HashMap<>();
    private double length;

    /**
     * A passage found.
     *
     * @param score the part of the highest figure that the terms could give it, 0 to 1
     */
    record Hit(Passage passage, double score) {}

    void add(Passage passage) {
        int number = passages.size();
        passages.add(passage);
        length += passage.length();
        passage.counts()
                .keySet()
                .forEach(term ->
                        postings.computeIfAbsent(term, key -> new ArrayList<>()).add(number));
    }

    double idf(String term) {
        int holding = postings.getOrDefault(term, List.of()).size();
        return Math.log(1 + (passages.size() - holding + 0.5) / (holding + 0.5));
    }

    /** The best {@code most} passages; of equals the first. */
    List<Hit> search(Collection<String> terms, int most) {
        Map<Integer, Double> scores = new HashMap<>();
        double highest = terms.stream().mapToDouble(this::idf).sum() * (K1 + 1);
        for (String term : terms) {
            double idf = idf(term);
            for (int number : postings.getOrDefault(term, List.of())) {
                scores.merge(number, idf * saturated(passages.get(number), term), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> new Hit(passages.get(entry.getKey()), entry.getValue() / highest))
                .toList();
    }

    private double saturated(Passage passage, String term) {
        double count = passage.counts().getOrDefault(term, 0.0);
        double relative = passage.length() * passages.size() / Math.max(1, length);
        return count * (K1 + 1) / (count + K1 * (1 - B + B * relative));
    }
}
