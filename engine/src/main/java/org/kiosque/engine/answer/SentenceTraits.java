package org.kiosque.engine.answer;

import java.util.List;
import java.util.Set;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

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
            "new-number");

    private static final int NEAR = 4;

    private final Asking asking;

    SentenceTraits(Asking asking) {
        this.asking = asking;
    }

    double[] of(Passage passage, int i) {
        Sentence sentence = passage.sentences().get(i);
        Set<String> held = sentence.held();
        return new double[] {
            asking.stems(held),
            asking.beginnings(held),
            asking.neighbours(List.of(sentence)),
            asking.kind(sentence),
            closeness(sentence),
            Math.log(1 + sentence.words().size()) / 4,
            around(passage, i - 1),
            around(passage, i + 1),
            asking.missingNames(held),
            asking.forms(List.of(sentence)),
            i == 0 ? 1 : 0,
            asking.rarest(held, 0),
            newWords(sentence, false),
            counted(sentence),
            sentence.isStatement() ? 1 : 0,
            newWords(sentence, true)
        };
    }

    private double around(Passage passage, int i) {
        return i < 0 || i >= passage.sentences().size()
                ? 0
                : asking.stems(passage.sentences().get(i).held());
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
            found += is && !asking.question().words().contains(Words.fold(word)) ? 1 : 0;
        }
        return Math.min(found, 3) / 3.0;
    }

    /** Whether a number stands near the word that is asked to be counted. */
    private double counted(Sentence sentence) {
        List<String> stems = asking.question().stems();
        if (asking.question().kind() != Kind.NUMBER || stems.isEmpty()) {
            return 0;
        }
        List<Word> words = sentence.words();
        for (int i = 0; i < words.size(); i++) {
            if (Character.isDigit(words.get(i).text().codePointAt(0))) {
                List<Word> near = words.subList(Math.max(0, i - NEAR), Math.min(words.size(), i + NEAR + 1));
                if (Terms.of(near, asking.language()).contains(stems.getFirst())) {
                    return 1;
                }
            }
        }
        return 0;
    }
}
