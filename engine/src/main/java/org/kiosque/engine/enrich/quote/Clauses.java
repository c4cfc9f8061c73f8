package org.kiosque.engine.enrich.quote;

import java.util.Optional;
import org.kiosque.engine.enrich.actor.Actor;
import org.kiosque.engine.enrich.actor.Actor.Kind;
import org.kiosque.engine.enrich.actor.Cast;
import org.kiosque.engine.enrich.actor.Cues;
import org.kiosque.engine.enrich.actor.Cues.Cue;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.StopWords;

/** Tells which of the actors before a verb is its subject. */
final class Clauses {

    private static final int FARTHEST = 60;
    private static final int LEAST = 3;

    private final Reading reading;
    private final Lexicon lexicon;
    private final Cast cast;
    private final Cues cues;

    Clauses(Reading reading, Cast cast, Cues cues) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.cast = cast;
        this.cues = cues;
    }

    /** The likeliest subject of a verb among the actors before it. */
    Optional<Actor> actorBefore(int start, int verb) {
        int from = Math.max(start, verb - FARTHEST);
        Actor best = null;
        int most = LEAST - 1;
        boolean first = true;
        for (Actor actor : cast.between(from, verb)) {
            boolean object = cast.isObject(actor) && !isAbsolute(actor, verb);
            if (object || isImpersonal(actor) || actor.last() >= verb || cast.isQuoted(actor)) {
                continue;
            }
            int score = cues.isParticiple(verb) ? ofParticiple(actor, verb, first) : score(actor, verb, first);
            first = false;
            if (score >= most && score >= LEAST) {
                most = score;
                best = actor;
            }
        }
        return Optional.ofNullable(best);
    }

    /** With Gorka noting. */
    private boolean isAbsolute(Actor actor, int verb) {
        return cues.isParticiple(verb)
                && actor.last() + 1 == verb
                && reading.adjacent(actor.last())
                && reading.token(actor.first() - 1).folded().equals("with");
    }

    /** "Trump defended the incident, calling it so": a participle goes with the subject of its sentence. */
    private int ofParticiple(Actor actor, int verb, boolean first) {
        boolean able = actor.speaks() || actor.is(Kind.PRONOUN) || actor.mayBePerson();
        boolean said = isSaying(actor, verb);
        boolean beside = isBeside(actor, verb) && able;
        return LEAST
                + (said ? 8 : 0)
                + (beside ? 6 : 0)
                + (first ? 1 : 0)
                + (able ? 3 : 0)
                - (verb - actor.last()) / 16;
    }

    /** Whether an actor has a verb of saying of its own. */
    private boolean isSaying(Actor actor, int verb) {
        int next = actor.last() + 1;
        return next + 1 < verb
                && reading.adjacent(actor.last())
                && (cues.at(next).isPresent() && !cues.isParticiple(next)
                        || cues.isAuxiliary(reading.token(next))
                                && cues.at(next + 1).isPresent());
    }

    /** Whether somebody stands at a place with that verb right behind. */
    boolean isSubject(int from, Cue cue) {
        return cast.between(from, cue.first()).stream()
                .findFirst()
                .filter(actor ->
                        actor.first() - from <= 4 && (isBeside(actor, cue.first()) || isInserted(actor, cue.first())))
                .isPresent();
    }

    private int score(Actor actor, int verb, boolean first) {
        int score = isBeside(actor, verb) ? 8 : isInserted(actor, verb) ? 6 : 0;
        score += first ? 3 : 0;
        score += switch (actor.kind()) {
            case PERSON -> 3;
            case PRONOUN, ROLE, INSTITUTION -> 2;
            case NAME -> actor.isPlace() ? 0 : 2;
            case NOUN -> 0;
        };
        return score - (verb - actor.last()) / 8;
    }

    /** Whether only small words stand between an actor and its verb: il ne l'a pas dit. */
    private boolean isBeside(Actor actor, int verb) {
        for (int i = actor.last() + 1; i < verb; i++) {
            if (!reading.adjacent(i - 1) || !isSmall(i)) {
                return false;
            }
        }
        return verb > actor.last() + 1 ? reading.adjacent(verb - 1) : reading.adjacent(actor.last());
    }

    private boolean isSmall(int i) {
        Token token = reading.token(i);
        String folded = token.folded();
        return !lexicon.has("prepositions", folded)
                        && StopWords.of(reading.language()).contains(folded)
                || lexicon.has("clitics", folded)
                || cues.isAuxiliary(token)
                || folded.endsWith("ment")
                || folded.endsWith("ly");
    }

    /** X, qui élève soixante limousines, explique: commas on both sides of what stands between. */
    private boolean isInserted(Actor actor, int verb) {
        String text = reading.text();
        int end = reading.token(actor.last()).end();
        int start = reading.token(verb).start();
        String gap = text.substring(end, start);
        return gap.startsWith(",") && (gap.indexOf(',', 1) > 0 || gap.length() < 3);
    }

    /** Il faut, il y a, on: nobody that is told. */
    boolean isImpersonal(Actor actor) {
        int next = actor.last() + 1;
        if (actor.is(Kind.PRONOUN) && actor.noun().head().equals("on")) {
            return true;
        }
        boolean there = next + 1 < reading.size()
                && reading.token(next).folded().equals("y")
                && !cues.isAuxiliary(reading.token(next + 1));
        return actor.is(Kind.PRONOUN)
                && next < reading.size()
                && !there
                && lexicon.has("impersonal", reading.token(next).folded());
    }
}
