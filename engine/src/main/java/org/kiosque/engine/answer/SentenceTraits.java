package org.kiosque.engine.answer;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What speaks for a sentence's being the one of its passage that answers, as figures that are mostly 0 to 1. */
final class SentenceTraits {

    static final List<String> NAMES = List.of(
            "stems",
            "beginnings",
            "neighbours",
            "kind",
            "closeness",
            "length",
            "before",
            "after",
            "missing-names",
            "forms",
            "first",
            "rarest",
            "new-names",
            "counted",
            "statement",
            "new-number",
            "senses",
            "senses-beside-title",
            "senses-around",
            "asked",
            "asked-around",
            "missing",
            "kind-near");

    private final Asking asking;

    SentenceTraits(Asking asking) {
        this.asking = asking;
    }

    double[] of(Passage passage, int i) {
        Sentence sentence = passage.sentences().get(i);
        Set<String> held = sentence.held();
        List<String> asked = asking.senses().asked(passage.title());
        return new double[] {
            asking.stems(held),
            asking.beginnings(held),
            asking.neighbours(List.of(sentence)),
            asking.things().held(sentence),
            closeness(sentence),
            Math.log(1 + sentence.words().size()) / 4,
            at(passage, i - 1, one -> asking.stems(one.held())),
            at(passage, i + 1, one -> asking.stems(one.held())),
            asking.missingNames(held),
            asking.forms(List.of(sentence)),
            i == 0 ? 1 : 0,
            asking.rarest(held, 0),
            newWords(sentence, false),
            asking.things().counted(sentence),
            sentence.isStatement() ? 1 : 0,
            newWords(sentence, true),
            asking.senses().all(held),
            asking.senses().beside(passage.title(), held),
            around(passage, i, one -> asking.senses().all(one.held())),
            asking.senses().held(asked, held),
            around(passage, i, one -> asking.senses().held(asked, one.held())),
            asking.senses().missing(asked, held),
            asking.things().near(sentence, asked)
        };
    }

    /** A trait of some sentence of a passage; 0 where there is none. */
    private static double at(Passage passage, int i, ToDoubleFunction<Sentence> trait) {
        return i < 0 || i >= passage.sentences().size()
                ? 0
                : trait.applyAsDouble(passage.sentences().get(i));
    }

    private static double around(Passage passage, int i, ToDoubleFunction<Sentence> trait) {
        return Math.max(at(passage, i - 1, trait), at(passage, i + 1, trait));
    }

    /** How near to each other the question's words stand, 1 for side by side. */
    private double closeness(Sentence sentence) {
        List<String> stems = Terms.stems(sentence.terms());
        int first = -1;
        int last = -1;
        int found = 0;
        for (int i = 0; i < stems.size(); i++) {
            if (asking.question().stems().contains(stems.get(i))) {
                first = first < 0 ? i : first;
                last = i;
                found++;
            }
        }
        return found < 2 ? 0 : (double) found / (last - first + 1);
    }

    /** Whether it has names, or numbers, that the question doesn't have: what is asked for is new. */
    private double newWords(Sentence sentence, boolean numbers) {
        int found = 0;
        for (int i = 1; i < sentence.words().size(); i++) {
            String word = sentence.words().get(i).text();
            int first = word.codePointAt(0);
            boolean is = numbers ? Character.isDigit(first) : Character.isUpperCase(first);
            found += is && !asking.question().words().contains(sentence.folded().get(i)) ? 1 : 0;
        }
        return Math.min(found, 3) / 3.0;
    }
}
