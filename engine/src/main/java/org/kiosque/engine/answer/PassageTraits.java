package org.kiosque.engine.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What speaks for a passage's being about a question, as figures that are mostly 0 to 1. */
final class PassageTraits {

    static final List<String> NAMES = List.of(
            "rank",
            "sum",
            "stems",
            "beginnings",
            "missing-names",
            "sentence",
            "pair-of-sentences",
            "neighbours",
            "title",
            "of-title",
            "kind",
            "forms",
            "trigrams",
            "rarest",
            "rank-of-stems",
            "beside-title",
            "sum-beside-title",
            "sentence-beside-title",
            "sentence-sum-beside-title",
            "sentence-rarest",
            "senses",
            "sentence-senses",
            "rank-of-senses",
            "senses-beside-title",
            "sentence-senses-beside-title",
            "sentence-senses-sum-beside-title",
            "asked",
            "asked-in-passage",
            "asked-in-article",
            "missing-in-article",
            "kind-near",
            "counted");

    private static final int MANY = 5;

    private final Asking asking;

    PassageTraits(Asking asking) {
        this.asking = asking;
    }

    double[] of(PassageIndex.Hit hit) {
        Passage passage = hit.passage();
        Set<String> held = passage.counts().keySet();
        Set<String> title = passage.title();
        List<String> asked = asking.senses().asked(title);
        int best = best(passage);
        Sentence sentence = passage.sentences().get(best);
        return new double[] {
            hit.score(),
            hit.sum() / 10,
            asking.stems(held),
            asking.beginnings(held),
            asking.missingNames(held),
            asking.stems(sentence.held()),
            pair(passage, best),
            asking.neighbours(passage.sentences()),
            asking.stems(title),
            ofTitle(title),
            asking.things().held(sentence),
            asking.forms(passage.sentences()),
            asking.trigrams(passage.trigrams()),
            asking.rarest(held, 0),
            asking.saturated(passage),
            asking.beside(title, held),
            asking.sumBeside(title, held),
            asking.beside(title, sentence.held()),
            asking.sumBeside(title, sentence.held()),
            asking.question().stems().isEmpty() ? 0 : asking.rarest(sentence.held(), 0),
            asking.senses().all(held),
            most(passage, one -> asking.senses().all(one.held())),
            hit.senses() / 10,
            asking.senses().beside(title, held),
            most(passage, one -> asking.senses().beside(title, one.held())),
            most(passage, one -> asking.senses().sumBeside(title, one.held())),
            Math.min(MANY, asked.size()) / (double) MANY,
            asking.senses().held(asked, held),
            asking.senses().held(asked, passage.article()),
            asking.senses().missing(asked, passage.article()),
            most(passage, one -> asking.things().near(one, asked)),
            most(passage, asking.things()::counted)
        };
    }

    private static double most(Passage passage, ToDoubleFunction<Sentence> trait) {
        return passage.sentences().stream().mapToDouble(trait).max().orElse(0);
    }

    private int best(Passage passage) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < passage.sentences().size(); i++) {
            Sentence sentence = passage.sentences().get(i);
            double holds = asking.terms(sentence.held()) + (sentence.isStatement() ? 0.01 : 0);
            if (holds > most) {
                most = holds;
                best = i;
            }
        }
        return best;
    }

    private double pair(Passage passage, int best) {
        double most = 0;
        for (int other : new int[] {best - 1, best + 1}) {
            if (other >= 0 && other < passage.sentences().size()) {
                Set<String> both = new HashSet<>(passage.sentences().get(best).held());
                both.addAll(passage.sentences().get(other).held());
                most = Math.max(most, asking.stems(both));
            }
        }
        return most;
    }

    /** The part of the headline's terms that the question holds. */
    private double ofTitle(Set<String> title) {
        long asked = title.stream().filter(asking.question().terms()::contains).count();
        return title.isEmpty() ? 0 : (double) asked / title.size();
    }
}
