package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** An inverted index of passages, ranked by BM25. */
final class PassageIndex {

    private static final double K1 = 1.2;
    private static final double B = 0.7;

    /** So many passages are imagined at least, as few tell nothing about how rare a word is. */
    private static final int LEAST_SIZE = 300;

    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, List<Integer>> postings = new HashMap<>();
    private final Map<Integer, Integer> trigrams = new HashMap<>();
    private double length;

    /**
     * A passage found.
     *
     * @param score the part of the highest figure that the terms could give it, 0 to 1
     * @param sum the figure itself
     */
    record Hit(Passage passage, double score, double sum) {}

    void add(Passage passage) {
        int number = passages.size();
        passages.add(passage);
        length += passage.length();
        passage.trigrams().forEach(trigram -> trigrams.merge(trigram, 1, Integer::sum));
        passage.counts()
                .keySet()
                .forEach(term ->
                        postings.computeIfAbsent(term, key -> new ArrayList<>()).add(number));
    }

    double idf(String term) {
        return idf(postings.getOrDefault(term, List.of()).size());
    }

    double idfOfTrigram(int trigram) {
        return idf(trigrams.getOrDefault(trigram, 0));
    }

    private double idf(int holding) {
        int size = Math.max(passages.size(), LEAST_SIZE);
        return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
    }

    /** The best {@code most} passages that are wanted; of equals the first. */
    List<Hit> search(Collection<String> terms, int most, Predicate<Passage> wanted) {
        Map<Integer, Double> scores = new HashMap<>();
        double highest = terms.stream().mapToDouble(this::idf).sum() * (K1 + 1);
        for (String term : terms) {
            double idf = idf(term);
            for (int number : postings.getOrDefault(term, List.of())) {
                scores.merge(number, idf * saturated(passages.get(number), term), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .filter(entry -> wanted.test(passages.get(entry.getKey())))
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> new Hit(passages.get(entry.getKey()), entry.getValue() / highest, entry.getValue()))
                .toList();
    }

    /** The BM25 of one passage for some terms. */
    double score(Passage passage, Collection<String> terms) {
        return terms.stream()
                .mapToDouble(term -> idf(term) * saturated(passage, term))
                .sum();
    }

    private double saturated(Passage passage, String term) {
        double count = passage.counts().getOrDefault(term, 0.0);
        double relative = passage.length() * passages.size() / Math.max(1, length);
        return count * (K1 + 1) / (count + K1 * (1 - B + B * relative));
    }
}
