package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some neighbouring sentences of an article, the unit of retrieval.
 *
 * @param document the article's place in the collection
 * @param title the headline's terms, each once
 * @param sentences in order
 * @param trigrams runs of three letters that its words hold
 * @param counts how often each term stands in it
 * @param length how many terms it has
 * @param article the terms that its whole article holds
 */
record Passage(
        int document,
        Set<String> title,
        List<Sentence> sentences,
        Map<String, Double> counts,
        Set<Integer> trigrams,
        double length,
        Set<String> article) {

    /** A passage has at least so many terms, where the article has them. */
    private static final int TERMS = 200;

    /** A headline says what the whole article is about; its terms count in every passage. */
    private static final double TITLE = 1.5;

    static List<Passage> of(int document, List<String> title, List<Sentence> sentences) {
        Set<String> headline = Set.copyOf(title);
        Set<String> article =
                sentences.stream().flatMap(sentence -> sentence.held().stream()).collect(Collectors.toSet());
        List<Passage> passages = new ArrayList<>();
        List<Sentence> open = new ArrayList<>();
        int terms = 0;
        for (Sentence sentence : sentences) {
            open.add(sentence);
            terms += sentence.terms().size();
            if (terms >= TERMS) {
                passages.add(of(document, title, headline, open, terms, article));
                open = new ArrayList<>(open.subList(open.size() - 1, open.size()));
                terms = sentence.terms().size();
            }
        }
        if (passages.isEmpty() || open.size() > 1) {
            passages.add(of(document, title, headline, open, terms, article));
        }
        return passages;
    }

    private static Passage of(
            int document,
            List<String> title,
            Set<String> headline,
            List<Sentence> sentences,
            int terms,
            Set<String> article) {
        Map<String, Double> counts = new HashMap<>();
        title.forEach(term -> counts.merge(term, TITLE, Double::sum));
        for (Sentence sentence : sentences) {
            sentence.terms().forEach(term -> counts.merge(term, 1.0, Double::sum));
        }
        Set<Integer> trigrams = new HashSet<>();
        sentences.forEach(sentence -> sentence.forms().forEach(form -> addTrigrams(form, trigrams)));
        double length = terms + TITLE * title.size();
        return new Passage(document, headline, List.copyOf(sentences), counts, trigrams, length, article);
    }

    /** Adds a word's runs of three letters, its beginning and end marked. */
    static void addTrigrams(String form, Set<Integer> trigrams) {
        int last = ' ';
        int before = 0;
        for (int i = 0; i <= form.length(); i++) {
            int c = i < form.length() ? form.charAt(i) : ' ';
            if (i > 0) {
                trigrams.add((before * 31 + last) * 31 + c);
            }
            before = last;
            last = c;
        }
    }
}
