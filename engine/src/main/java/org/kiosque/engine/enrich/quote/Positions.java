package org.kiosque.engine.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kiosque.engine.enrich.actor.Actor;
import org.kiosque.engine.enrich.actor.Cues;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.engine.enrich.analysis.Analysis.Position;
import org.kiosque.engine.enrich.quote.Subjects.Voice;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/** Who demands, refuses, proposes, accepts, accuses or denies what: only what the text itself says, and of whom. */
final class Positions {

    private static final int NEAR = 8;
    private static final int LEAST = 3;

    private final Reading reading;
    private final Cues cues;
    private final Subjects subjects;
    private final Stances stances;

    private Positions(Reading reading, Cues cues, Subjects subjects) {
        this.reading = reading;
        this.cues = cues;
        this.subjects = subjects;
        this.stances = new Stances(reading);
    }

    /** One position a sentence at most, of an actor before the verb who is known: a pronoun alone tells nothing. */
    static List<Position> in(Reading reading, Cues cues, Subjects subjects) {
        var positions = new Positions(reading, cues, subjects);
        List<Position> found = new ArrayList<>();
        int done = -1;
        for (int i = 1; i < reading.size(); i++) {
            if (reading.token(i).sentence() != done) {
                Optional<Position> position = positions.at(i);
                position.ifPresent(found::add);
                done = position.isPresent() ? reading.token(i).sentence() : done;
            }
        }
        return found;
    }

    private Optional<Position> at(int verb) {
        Reading.Range sentence = reading.sentences().get(reading.token(verb).sentence());
        int from = reading.tokenAt(sentence.start());
        int to = reading.tokenAt(sentence.end());
        Optional<String> stance = to - verb < LEAST ? Optional.empty() : stances.at(verb, from, to);
        return stance.flatMap(held -> actor(verb, from)
                .map(who -> new Position(
                        who.speaker().label(), held.toLowerCase(Locale.ROOT), content(reading.token(verb), to - 1))));
    }

    private Optional<Voice> actor(int verb, int from) {
        var cue = cues.whole(verb);
        return subjects.clauses()
                .actorBefore(Math.max(from, verb - NEAR), cue.first())
                .filter(actor -> !isWithin(actor, cue.first()))
                .map(subjects::voice)
                .filter(voice -> voice.who() != null);
    }

    /** "The effort that he asked for", "producers who want": what is said there is said of something else. */
    private boolean isWithin(Actor actor, int verb) {
        boolean under = actor.first() > 0 && stances.isConditional(actor.first() - 1);
        boolean apart = stances.isRelative(verb - 1) && subjects.end(actor) != verb - 2;
        return under || apart;
    }

    /** What stands behind the verb, signs of money and marks included. */
    private Passage content(Token verb, int last) {
        int start = verb.end();
        while (Character.isWhitespace(reading.text().charAt(start))
                || reading.text().charAt(start) == ',') {
            start++;
        }
        return reading.passage(start, reading.token(last).end());
    }
}
