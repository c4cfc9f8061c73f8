package org.kiosque.engine.answer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Things of the kind that a question asks for, beside the words that it asks about. */
final class Things {

    private static final double UNKNOWN = 0.5;
    private static final int NEAR = 3;
    private static final int REACH = 12;

    private final Question question;
    private final String language;
    private final Senses senses;

    Things(Question question, String language, Senses senses) {
        this.question = question;
        this.language = language;
        this.senses = senses;
    }

    /** Whether a sentence holds such a thing; half where it isn't known what is asked for. */
    double held(Sentence sentence) {
        return isKnown() ? Math.min(1, in(sentence).length) : UNKNOWN;
    }

    /** How near such a thing stands to the words that are asked about: 1 beside one, 0 far from all. */
    double near(Sentence sentence, List<String> asked) {
        return isKnown() && !asked.isEmpty() ? closeness(in(sentence), places(sentence, asked)) : held(sentence);
    }

    /** Whether a number stands shortly before what is to be counted; half where nothing is. */
    double counted(Sentence sentence) {
        if (question.kind() != Kind.NUMBER || question.stems().isEmpty()) {
            return UNKNOWN;
        }
        int[] numbers = Signs.numbers(sentence, question, language);
        int[] counted = places(sentence, question.stems().subList(0, 1));
        boolean found = Arrays.stream(counted)
                .anyMatch(place -> Arrays.stream(numbers).anyMatch(at -> at < place && place - at <= NEAR));
        return found ? 1 : 0;
    }

    private int[] in(Sentence sentence) {
        return Signs.in(sentence, question, language);
    }

    private boolean isKnown() {
        return question.kind() != Kind.ANY && question.kind() != Kind.MEANS;
    }

    private int[] places(Sentence sentence, List<String> stems) {
        return IntStream.range(0, sentence.stems().size())
                .filter(i -> senses.means(sentence.stems().get(i), stems))
                .toArray();
    }

    private static double closeness(int[] things, int[] words) {
        int nearest = REACH;
        for (int thing : things) {
            for (int word : words) {
                nearest = Math.min(nearest, Math.abs(thing - word));
            }
        }
        return 1 - (double) nearest / REACH;
    }
}
