package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** An inverted index of passages, ranked by BM25. */
final class PassageIndex {

    private static final double K1 = 1.2;
    private static final double B = 0.7;

    /** What a word counts that may stand for another. */
    private static final double NEAR = 0.4;

    /** So many passages are imagined at least, of ordinary news, as few tell nothing about how rare a word is. */
    private static final int LEAST_SIZE = 300;

    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, List<Integer>> postings = new HashMap<>();
    private final Map<Integer, Integer> trigrams = new HashMap<>();
    private final List<Map<String, Double>> common;
    private double length;

    /**
     * A passage found.
     *
     * @param score the part of the highest figure that the terms could give it, 0 to 1
     * @param sum the figure itself
     * @param senses the figure that the terms' near words add
     */
    record Hit(Passage passage, double score, double sum, double senses) {}

    /** An index of passages in some languages. */
    PassageIndex(Collection<String> languages) {
        common = languages.stream().map(CommonTerms::of).toList();
    }

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
        double imagined = Math.max(0, LEAST_SIZE - passages.size()) * commonness(term);
        return idf(postings.getOrDefault(term, List.of()).size() + imagined);
    }

    /** The part of the imagined passages that hold a term: they are in each of the languages alike. */
    private double commonness(String term) {
        return common.stream()
                .mapToDouble(language -> language.getOrDefault(term, 0.0))
                .average()
                .orElse(0);
    }

    /** The part of some terms' weight that is held; {@code ofNothing} where there are none. */
    double part(Collection<String> terms, Predicate<String> held, double ofNothing) {
        double all = 0;
        double found = 0;
        for (String term : terms) {
            double idf = idf(term);
            all += idf;
            found += held.test(term) ? idf : 0;
        }
        return all == 0 ? ofNothing : found / all;
    }

    double idfOfTrigram(int trigram) {
        return idf(trigrams.getOrDefault(trigram, 0));
    }

    private double idf(double holding) {
        int size = Math.max(passages.size(), LEAST_SIZE);
        return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
    }

    /**
     * The best {@code most} passages that are wanted; of equals the first.
     *
     * @param near words that may stand for terms: they count less, and only where the term itself isn't there
     */
    List<Hit> search(Collection<String> terms, Map<String, Set<String>> near, int most, Predicate<Passage> wanted) {
        Map<Integer, Double> sums = new HashMap<>();
        Map<Integer, Double> senses = new HashMap<>();
        for (String term : terms) {
            Map<Integer, Double> own = new HashMap<>();
            count(term, idf(term), own);
            Map<Integer, Double> others = new HashMap<>();
            near.getOrDefault(term, Set.of()).forEach(other -> count(other, Math.min(idf(term), idf(other)), others));
            others.keySet().removeAll(own.keySet());
            own.forEach((number, score) -> sums.merge(number, score, Double::sum));
            others.forEach((number, score) -> senses.merge(number, score, Double::sum));
        }
        double highest = terms.stream().mapToDouble(this::idf).sum() * (K1 + 1);
        Set<Integer> found = new HashSet<>(sums.keySet());
        found.addAll(senses.keySet());
        return found.stream()
                .sorted()
                .filter(number -> wanted.test(passages.get(number)))
                .map(number -> hit(number, sums.getOrDefault(number, 0.0), senses.getOrDefault(number, 0.0), highest))
                .sorted(Comparator.comparingDouble((Hit hit) -> -(hit.sum() + NEAR * hit.senses())))
                .limit(most)
                .toList();
    }

    private Hit hit(int number, double sum, double senses, double highest) {
        return new Hit(passages.get(number), sum / highest, sum, senses);
    }

    /** Counts a term in each passage that holds it; of several terms the one that counts most. */
    private void count(String term, double idf, Map<Integer, Double> scores) {
        for (int number : postings.getOrDefault(term, List.of())) {
            scores.merge(number, idf * saturated(passages.get(number), term), Math::max);
        }
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
