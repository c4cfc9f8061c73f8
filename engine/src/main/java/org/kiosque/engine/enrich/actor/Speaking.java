package org.kiosque.engine.enrich.actor;

import java.util.Set;
import org.kiosque.engine.enrich.actor.Actor.Kind;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;

/** Whether somebody told by a noun stands beside a verb of saying, as those do who were named before. */
final class Speaking {

    private static final Set<String> DEMONSTRATIVES = Set.of("ce", "cet", "cette");

    private final Reading reading;
    private final Lexicon lexicon;
    private final Cues cues;

    Speaking(Reading reading, Cues cues) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.cues = cues;
    }

    /** "A martelé le sélectionneur": who is told by a bare noun and speaks was there before, unless it is an office. */
    boolean isSpeaking(Actor actor) {
        boolean plain =
                (actor.is(Kind.ROLE) || actor.is(Kind.NOUN)) && (actor.noun().bare() || isPointedAt(actor));
        return reading.language().equals("fr") && plain && isOne(actor) && isBesideCue(actor);
    }

    /** Ce spécialiste des sédiments, cet ancien facteur. */
    boolean isPointedAt(Actor actor) {
        return DEMONSTRATIVES.contains(reading.token(actor.first()).folded());
    }

    /** Whether an actor stands right behind its verb of saying: tacle la cheffe de groupe. */
    boolean isInverted(Actor actor) {
        return reading.language().equals("fr")
                && (actor.is(Kind.ROLE) || actor.is(Kind.NOUN))
                && isOne(actor)
                && !lexicon.has("possessives", reading.token(actor.first()).folded())
                && isBehindCue(actor)
                && !lexicon.has("according", reading.token(actor.first() - 1).folded());
    }

    /** "Le pilote de l'Océanic soutient que": a sentence that goes on with the words of whom the one before named. */
    boolean goesOn(Actor actor) {
        return reading.language().equals("fr")
                && (actor.is(Kind.ROLE)
                        || actor.is(Kind.NOUN)
                                && !lexicon.has("things", actor.noun().head()))
                && isOne(actor)
                && reading.token(actor.first()).first()
                && !lexicon.has("possessives", reading.token(actor.first()).folded())
                && isBeforeCue(actor);
    }

    /** Whether a verb of saying stands right before or behind an actor. */
    boolean isBesideCue(Actor actor) {
        return isBehindCue(actor) || isBeforeCue(actor);
    }

    private boolean isBeforeCue(Actor actor) {
        int after = actor.last() + 1;
        return after + 1 < reading.size()
                && reading.adjacent(actor.last())
                && (cues.at(after).isPresent()
                        || cues.isAuxiliary(reading.token(after))
                                && cues.at(after + 1).isPresent());
    }

    private boolean isOne(Actor actor) {
        return actor.noun().agreement() != Agreement.MANY
                && !lexicon.has("offices", actor.noun().head());
    }

    private boolean isBehindCue(Actor actor) {
        return actor.first() > 0
                && reading.adjacent(actor.first() - 1)
                && cues.at(actor.first() - 1).isPresent();
    }
}
