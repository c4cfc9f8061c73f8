package org.kiosque.engine.answer;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A question's words with others that may stand for them: how much of its weight is held in either way. */
final class Senses {

    private final PassageIndex index;
    private final Question question;
    private final Map<String, Set<String>> near = new HashMap<>();

    /** The question's words that are held by what was looked at: each is looked at many times. */
    private final Map<Set<String>, Set<String>> met = new IdentityHashMap<>();

    Senses(PassageIndex index, Question question, Thesaurus thesaurus) {
        this.index = index;
        this.question = question;
        question.stems().forEach(stem -> near.put(stem, thesaurus.near(stem)));
    }

    /** The words that may stand for each word of the question. */
    Map<String, Set<String>> near() {
        return near;
    }

    /** The part of the question's weight that is held. */
    double all(Set<String> held) {
        return part(question.stems(), held, 0);
    }

    /** The part of the question's weight outside a headline that is held. */
    double beside(Set<String> title, Set<String> held) {
        return part(without(title, stem -> true), held, 0);
    }

    /** The same as a sum. */
    double sumBeside(Set<String> title, Set<String> held) {
        return without(title, stem -> isHeld(stem, held)).stream()
                        .mapToDouble(index::idf)
                        .sum()
                / 10;
    }

    /** What is asked about the subject: the question's words that are neither names nor in the headline. */
    List<String> asked(Set<String> title) {
        return without(title, stem -> !question.names().contains(stem));
    }

    /** The part of what is asked that is held; all, where nothing is asked. */
    double held(List<String> asked, Set<String> held) {
        return part(asked, held, 1);
    }

    /** The weight of the rarest word asked that isn't held, 0 to about 1. */
    double missing(List<String> asked, Set<String> held) {
        return asked.stream()
                        .filter(stem -> !isHeld(stem, held))
                        .mapToDouble(index::idf)
                        .max()
                        .orElse(0)
                / 7;
    }

    /** Whether a word's stem is one of some of the question's, or of a word that may stand for one. */
    boolean means(String word, List<String> stems) {
        return stems.stream()
                .anyMatch(stem ->
                        stem.equals(word) || near.getOrDefault(stem, Set.of()).contains(word));
    }

    private List<String> without(Set<String> title, Predicate<String> wanted) {
        return question.stems().stream()
                .filter(stem -> !isHeld(stem, title) && wanted.test(stem))
                .toList();
    }

    private double part(List<String> stems, Set<String> held, double ofNothing) {
        return index.part(stems, stem -> isHeld(stem, held), ofNothing);
    }

    private boolean isHeld(String stem, Set<String> held) {
        return met.computeIfAbsent(held, this::met).contains(stem);
    }

    private Set<String> met(Set<String> held) {
        return near.entrySet().stream()
                .filter(word -> held.contains(word.getKey()) || !Collections.disjoint(held, word.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
