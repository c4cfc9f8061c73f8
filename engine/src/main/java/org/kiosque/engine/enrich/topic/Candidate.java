package org.kiosque.engine.enrich.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A phrase that may tell what an article is about, and what is seen of it. */
final class Candidate {
    final String stems;
    final Map<String, Integer> forms = new HashMap<>();
    final int words;
    final int first;
    int count;
    int last;
    int behindArticle;
    int ends;
    boolean lead;
    int capitals;
    boolean title;
    double score;

    Candidate(String stems, int words, int first) {
        this.stems = stems;
        this.words = words;
        this.first = first;
    }

    String form() {
        return forms.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> form) -> form.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(stems);
    }
}
