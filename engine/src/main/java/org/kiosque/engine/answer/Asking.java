package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A question beside an index: how much of its weight, rare words weighing most, is held by what. */
final class Asking {

    private static final int NEAR = 3;

    private final PassageIndex index;
    private final Question question;
    private final List<String> beginnings;
    private final List<String> rarest;
    private final Set<Integer> trigrams = new HashSet<>();
    private final Senses senses;
    private final Things things;

    Asking(PassageIndex index, Question question, String language) {
        this.index = index;
        this.question = question;
        this.beginnings =
                question.terms().stream().filter(term -> term.startsWith("^")).toList();
        this.rarest = question.stems().stream()
                .sorted(Comparator.comparingDouble(index::idf).reversed())
                .toList();
        this.senses = new Senses(index, question, Thesaurus.of(language));
        this.things = new Things(question, language, senses);
        question.forms().forEach(form -> Passage.addTrigrams(form, trigrams));
    }

    Question question() {
        return question;
    }

    /** The question's words with others that may stand for them. */
    Senses senses() {
        return senses;
    }

    /** Things of the kind that it asks for. */
    Things things() {
        return things;
    }

    double stems(Set<String> held) {
        return part(question.stems(), held);
    }

    double beginnings(Set<String> held) {
        return part(beginnings, held);
    }

    double terms(Set<String> held) {
        return part(question.terms(), held);
    }

    /** The part of the question's weight outside a headline that is held: a headline's words tell articles apart only. */
    double beside(Set<String> title, Set<String> held) {
        return part(without(title), held);
    }

    /** The same as a sum. */
    double sumBeside(Set<String> title, Set<String> held) {
        return without(title).stream()
                        .filter(held::contains)
                        .mapToDouble(index::idf)
                        .sum()
                / 20;
    }

    private List<String> without(Set<String> title) {
        return question.terms().stream().filter(term -> !title.contains(term)).toList();
    }

    private double part(Collection<String> terms, Set<String> held) {
        return index.part(terms, held::contains, 0);
    }

    /** Whether the word of the question that is the n-th rarest is held; where there is none, as much as the last. */
    double rarest(Set<String> held, int n) {
        if (rarest.isEmpty()) {
            return 0;
        }
        String term = rarest.get(Math.min(n, rarest.size() - 1));
        String beginning = "^" + term.substring(0, Math.min(Terms.PREFIX, term.length()));
        return held.contains(term) ? 1 : held.contains(beginning) ? 0.6 : 0;
    }

    /** The mean weight of the question's words. */
    double weight() {
        return question.stems().stream().mapToDouble(index::idf).average().orElse(0);
    }

    /** The part of the question's names of which nothing is said. */
    double missingNames(Set<String> held) {
        Set<String> names = question.names();
        long missing = names.stream().filter(name -> !held.contains(name)).count();
        return names.isEmpty() ? 0 : (double) missing / names.size();
    }

    /** The part of the question's pairs of neighbouring words that also stand close together. */
    double neighbours(List<Sentence> sentences) {
        double all = 0;
        double found = 0;
        for (int i = 0; i + 1 < question.stems().size(); i++) {
            String first = question.stems().get(i);
            String second = question.stems().get(i + 1);
            double weight = index.idf(first) + index.idf(second);
            all += weight;
            found += sentences.stream().anyMatch(sentence -> near(sentence, first, second)) ? weight : 0;
        }
        return all == 0 ? 0 : found / all;
    }

    private static boolean near(Sentence sentence, String first, String second) {
        if (!sentence.held().contains(first) || !sentence.held().contains(second)) {
            return false;
        }
        List<Integer> places = new ArrayList<>();
        List<String> stems = Terms.stems(sentence.terms());
        for (int i = 0; i < stems.size(); i++) {
            if (stems.get(i).equals(first)) {
                places.add(i);
            }
        }
        for (int place : places) {
            int from = Math.max(0, place - NEAR);
            if (stems.subList(from, Math.min(stems.size(), place + NEAR + 1)).contains(second)) {
                return true;
            }
        }
        return false;
    }

    /** The part of the question's words that stand there in the same form. */
    double forms(List<Sentence> sentences) {
        long found = question.forms().stream()
                .filter(form ->
                        sentences.stream().anyMatch(sentence -> sentence.forms().contains(form)))
                .count();
        return question.forms().isEmpty()
                ? 0
                : (double) found / question.forms().size();
    }

    double trigrams(Set<Integer> held) {
        double all = 0;
        double found = 0;
        for (int trigram : trigrams) {
            double idf = index.idfOfTrigram(trigram);
            all += idf;
            found += held.contains(trigram) ? idf : 0;
        }
        return all == 0 ? 0 : found / all;
    }

    /** The passage's BM25 of the stems alone. */
    double saturated(Passage passage) {
        return index.score(passage, question.stems()) / 10;
    }
}
