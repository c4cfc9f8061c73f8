package org.kiosque.engine.enrich.quote;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.quote.Marks.Mark;
import org.kiosque.engine.enrich.quote.Subjects.Voice;
import org.kiosque.engine.enrich.reading.Reading;

/** Tells whose quotations are that stand by themselves: who spoke last, or of whom the text was speaking. */
final class Floating {

    private static final int FARTHEST = 600;

    private final Reading reading;
    private final Subjects subjects;
    private @Nullable Voice previous;
    private int previousEnd = -1;
    private @Nullable Voice other;
    private @Nullable Voice interviewed;
    private boolean asked;

    Floating(Reading reading, Subjects subjects) {
        this.reading = reading;
        this.subjects = subjects;
    }

    /** Remembers who spoke last, where that ended, and whether it was to ask. */
    void said(@Nullable Voice voice, int end, boolean asks) {
        other = previous == null || voice == null || isSame(previous, voice) ? other : previous;
        asked = asks;
        previous = voice;
        previousEnd = end;
        subjects.spoke(voice);
    }

    private static boolean isSame(Voice one, Voice other) {
        return one.speaker().label().equals(other.speaker().label());
    }

    /** A quotation without a word of saying: by the subject of the sentence before, or by who spoke last. */
    Optional<Voice> of(Mark mark) {
        int sentence = reading.sentenceAt(mark.open());
        boolean begins = reading.sentences().get(sentence).start() == mark.open();
        if (!begins || sentence == 0 || isGivenByAnother(mark)) {
            return Optional.empty();
        }
        Reading.Range before = reading.sentences().get(sentence - 1);
        boolean sameParagraph =
                reading.text().substring(before.end(), mark.open()).indexOf('\n') < 0;
        boolean follows = previous != null && previousEnd > before.start();
        if (sameParagraph && isQuestion(before)) {
            return last();
        }
        if (isQuestion(before) && isInterview(before, mark)) {
            if (interviewed == null) {
                interviewed = subjects.foremost(reading.tokenAt(mark.open())).orElse(previous);
            }
            return Optional.ofNullable(interviewed);
        }
        if (sameParagraph && !follows) {
            Optional<Voice> reported = subjects.last().filter(voice -> isOf(voice, before));
            return reported.isPresent()
                    ? reported
                    : subjects.ofSentence(reading.tokenAt(before.start()), reading.tokenAt(before.end()))
                            .or(this::last);
        }
        if (follows && asked) {
            return Optional.ofNullable(other);
        }
        boolean near = follows && mark.open() - previousEnd <= FARTHEST;
        return near ? last() : Optional.empty();
    }

    private static boolean isOf(Voice voice, Reading.Range sentence) {
        int place = voice.speaker().mention().span().start();
        return sentence.start() <= place && place < sentence.end();
    }

    /** By the subject of its sentence, or by the person of whom the sentence before tells. */
    Optional<Voice> guess(Mark mark) {
        int sentence = reading.sentenceAt(mark.open());
        int start = reading.sentences().get(sentence).start();
        if (start < mark.open()) {
            return subjects.ofSentence(reading.tokenAt(start), reading.tokenAt(mark.open()))
                    .or(() -> mark.open() - previousEnd <= FARTHEST / 2 ? last() : Optional.empty());
        }
        if (sentence == 0 || isGivenByAnother(mark) || reading.in() == In.TITLE) {
            return Optional.empty();
        }
        Reading.Range before = reading.sentences().get(sentence - 1);
        return subjects.ofSentence(reading.tokenAt(before.start()), reading.tokenAt(before.end()))
                .filter(voice -> voice.who() != null && voice.who().isPerson());
    }

    /** A question that ends its paragraph, and an answer that fills the next: both are of an interview. */
    private boolean isInterview(Reading.Range question, Mark answer) {
        String text = reading.text();
        boolean free =
                text.substring(question.start(), question.end()).chars().noneMatch(c -> "«“»”\"".indexOf(c) >= 0);
        int end = text.indexOf('\n', answer.close());
        return free
                && text.substring(answer.close(), end < 0 ? text.length() : end).isBlank();
    }

    /** "Et l'an prochain ? « … »": whoever spoke answers what the reporter asks. */
    private boolean isQuestion(Reading.Range sentence) {
        return reading.text()
                .substring(sentence.start(), sentence.end())
                .strip()
                .endsWith("?");
    }

    private Optional<Voice> last() {
        return Optional.ofNullable(previous);
    }

    /** Small letters right behind a quotation tell who says it, by a verb that is not understood. */
    private boolean isGivenByAnother(Mark mark) {
        int at = mark.close();
        while (at < reading.text().length()
                && " ,\u00A0\u202F".indexOf(reading.text().charAt(at)) >= 0) {
            at++;
        }
        return at < reading.text().length()
                && Character.isLowerCase(reading.text().codePointAt(at));
    }
}
