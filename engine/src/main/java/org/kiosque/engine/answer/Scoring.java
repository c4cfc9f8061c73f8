package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Scores the sentences of a passage for one question; about 0.6 is where answers begin to be right. */
final class Scoring {

    private static final double PASSAGE_RANK = 0.5;
    private static final double PASSAGE_HOLDS = 0.3;
    private static final double SENTENCE_HOLDS = 0.4;
    private static final double KIND = 0.15;
    private static final double UNKNOWN_KIND = 0.5;
    private static final double CLOSENESS = 0.05;
    private static final double MISSING_NAMES = 0.3;

    private final PassageIndex index;
    private final Question question;
    private final String language;
    private final double mass;

    Scoring(PassageIndex index, Question question, String language) {
        this.index = index;
        this.question = question;
        this.language = language;
        this.mass = question.terms().stream().mapToDouble(index::idf).sum();
    }

    List<Answerer.Scored> of(PassageIndex.Hit hit) {
        Passage passage = hit.passage();
        Set<String> held = passage.counts().keySet();
        double base = PASSAGE_RANK * hit.score() + PASSAGE_HOLDS * held(held) - MISSING_NAMES * missingNames(held);
        List<Answerer.Scored> scored = new ArrayList<>();
        for (Sentence sentence :
                passage.sentences().stream().filter(Sentence::isStatement).toList()) {
            double score = base
                    + SENTENCE_HOLDS * held(new HashSet<>(sentence.terms()))
                    + KIND * kind(sentence)
                    + CLOSENESS * closeness(sentence);
            scored.add(new Answerer.Scored(passage.document(), sentence, score));
        }
        return scored;
    }

    /** The part of the question's weight that some terms hold. */
    private double held(Set<String> terms) {
        double held = 0;
        for (String term : question.terms()) {
            held += terms.contains(term) ? index.idf(term) : 0;
        }
        return mass == 0 ? 0 : held / mass;
    }

    /** The part of the question's names that a passage says nothing about. */
    private double missingNames(Set<String> held) {
        Set<String> names = question.names();
        long missing = names.stream().filter(name -> !held.contains(name)).count();
        return names.isEmpty() ? 0 : (double) missing / names.size();
    }

    private double kind(Sentence sentence) {
        if (question.kind() == Kind.ANY) {
            return UNKNOWN_KIND;
        }
        return Signs.has(question.kind(), sentence, question, language) ? 1 : 0;
    }

    /** How near to each other the question's words stand, 1 for side by side. */
    private double closeness(Sentence sentence) {
        int first = -1;
        int last = -1;
        Set<String> found = new HashSet<>();
        for (int i = 0; i < sentence.terms().size(); i++) {
            String term = sentence.terms().get(i);
            if (question.terms().contains(term)) {
                first = first < 0 ? i : first;
                last = i;
                found.add(term);
            }
        }
        return found.size() < 2 ? 0 : (double) found.size() / (last - first + 1);
    }
}
