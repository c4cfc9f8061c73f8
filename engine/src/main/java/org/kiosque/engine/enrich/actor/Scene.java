package org.kiosque.engine.enrich.actor;

import java.util.List;
import java.util.function.IntPredicate;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;

/** The actors of a text in their order, and where each of them stands. */
final class Scene {

    private final Reading reading;
    private final Lexicon lexicon;
    private final List<Actor> actors;
    private final Cues cues;
    private final IntPredicate quoted;

    /** Places of the text are quoted where the predicate says so. */
    Scene(Reading reading, List<Actor> actors, Cues cues, IntPredicate quoted) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.actors = actors;
        this.cues = cues;
        this.quoted = quoted;
    }

    Actor actor(int i) {
        return actors.get(i);
    }

    int size() {
        return actors.size();
    }

    int indexBefore(int token) {
        int low = 0;
        int high = actors.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (actors.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Actors among tokens, in their order. */
    List<Actor> between(int from, int to) {
        return from >= to ? List.of() : actors.subList(indexBefore(from) + 1, indexBefore(to) + 1);
    }

    boolean isQuoted(Actor actor) {
        return quoted.test(reading.token(actor.first()).start());
    }

    /** Whether a preposition stands before an actor. */
    boolean isObject(Actor actor) {
        for (int i = actor.first() - 1; i >= Math.max(0, actor.first() - 3) && reading.adjacent(i); i--) {
            String folded = reading.token(i).folded();
            if (lexicon.has("prepositions", folded) && !cues.isAuxiliary(reading.token(i))) {
                return true;
            }
            if (!lexicon.has("determiners", folded) && !lexicon.has("titles", folded)) {
                return false;
            }
        }
        return false;
    }

    /** How many sentences one stands before another. */
    int sentences(Actor one, Actor other) {
        return reading.token(other.first()).sentence()
                - reading.token(one.first()).sentence();
    }

    boolean isSameParagraph(Actor before, Actor actor) {
        return reading.text()
                        .indexOf(
                                '\n',
                                reading.token(before.last()).end(),
                                reading.token(actor.first()).start())
                < 0;
    }
}
