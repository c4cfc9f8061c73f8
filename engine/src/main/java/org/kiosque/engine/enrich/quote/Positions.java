package org.kiosque.engine.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kiosque.engine.enrich.actor.Cues;
import org.kiosque.engine.enrich.analysis.Analysis.Position;
import org.kiosque.engine.enrich.quote.Subjects.Voice;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/** Who demands, refuses, proposes, accepts, accuses or denies what, by a small lexicon of verbs. */
final class Positions {

    private static final List<String> STANCES =
            List.of("DEMANDS", "REFUSES", "PROPOSES", "ACCEPTS", "ACCUSES", "DENIES");

    private Positions() {}

    /** One position a sentence at most, of an actor before the verb who is known: a pronoun alone tells nothing. */
    static List<Position> in(Reading reading, Cues cues, Subjects subjects) {
        Lexicon lexicon = Lexicon.of(reading.language());
        List<Position> positions = new ArrayList<>();
        int done = -1;
        for (int i = 1; i < reading.size(); i++) {
            Token token = reading.token(i);
            Optional<String> stance = token.sentence() == done
                            || token.capital() && !reading.language().equals("ar")
                    ? Optional.empty()
                    : STANCES.stream()
                            .filter(list -> lexicon.has(list, token.folded()))
                            .findFirst();
            if (stance.isPresent()) {
                Optional<Position> position = position(reading, subjects, cues.whole(i), stance.get());
                position.ifPresent(positions::add);
                done = position.isPresent() ? token.sentence() : done;
            }
        }
        return positions;
    }

    /** "a demandé : « … »" gives words, not a stance. */
    private static boolean isQuestion(Reading reading, int verb) {
        int next = reading.token(verb + 1).start();
        return reading.text().substring(reading.token(verb).end(), next).indexOf(':') >= 0;
    }

    private static Optional<Position> position(Reading reading, Subjects subjects, Cues.Cue cue, String stance) {
        int verb = cue.last();
        Reading.Range sentence = reading.sentences().get(reading.token(verb).sentence());
        int from = reading.tokenAt(sentence.start());
        int to = reading.tokenAt(sentence.end());
        if (to - verb < 3 || isQuestion(reading, verb)) {
            return Optional.empty();
        }
        Optional<Voice> actor = subjects.before(Math.max(from, verb - 8), cue).filter(voice -> voice.who() != null);
        return actor.map(who -> new Position(
                who.speaker().label(), stance.toLowerCase(Locale.ROOT), reading.passageOfTokens(verb + 1, to - 1)));
    }
}
