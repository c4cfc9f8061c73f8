package org.kiosque.engine.enrich.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiosque.engine.enrich.actor.Actor.Kind;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;

/** Tells whom a pronoun means. */
public final class Pronouns {

    private static final int FARTHEST = 4;
    private static final int LEAST = 3;
    private static final Set<String> OPINION = Set.of("pour", "selon", "laut");

    private final Reading reading;
    private final Cast cast;
    private final Scene scene;
    private final Lexicon lexicon;

    public Pronouns(Reading reading, Cast cast) {
        this.reading = reading;
        this.cast = cast;
        this.scene = cast.scene();
        this.lexicon = Lexicon.of(reading.language());
    }

    /**
     * Whom a pronoun stands for: the nearest that agrees, subjects and who spoke last first; nobody where two are
     * as likely.
     *
     * @param spoke who spoke, the last first
     */
    public Optional<Referent> of(Agreement agreement, int token, List<Referent> spoke) {
        Referent last = spoke.isEmpty() ? null : spoke.getFirst();
        Referent best = null;
        int most = LEAST - 1;
        boolean tied = false;
        int sentence = reading.token(token).sentence();
        int distance = 0;
        for (int i = scene.indexBefore(token); i >= 0 && distance <= FARTHEST; i--) {
            Actor actor = scene.actor(i);
            if (scene.isQuoted(actor)) {
                continue;
            }
            distance += reading.token(actor.first()).sentence() == sentence ? 0 : 1;
            sentence = reading.token(actor.first()).sentence();
            Referent referent = cast.of(actor);
            if (referent == null || !mayBeMeant(i, referent, agreement) && !spoke.contains(referent)) {
                continue;
            }
            if (!referent.agreement().with(agreement)) {
                continue;
            }
            int score = score(i, referent, distance, agreement) + (referent == last && distance <= 1 ? 4 : 0);
            tied = score < most ? tied : referent != best && (score == most || isPaired(i, agreement));
            best = score > most ? referent : best;
            most = Math.max(most, score);
        }
        if (best != null && (!tied || best == last)) {
            best.agree(agreement);
            return Optional.of(best);
        }
        return best != null ? Optional.empty() : earlier(agreement, token, spoke);
    }

    /** Things and places are meant by no pronoun that speaks, unless they spoke before. */
    private boolean mayBeMeant(int i, Referent referent, Agreement agreement) {
        Actor actor = scene.actor(i);
        boolean many = agreement == Agreement.MANY && begins(i);
        if (agreement == Agreement.THING) {
            return !referent.isPerson() && (actor.is(Kind.INSTITUTION) || actor.isOrganisation());
        }
        boolean subject = agreement == referent.agreement() && begins(i) && !scene.isObject(actor);
        boolean noun = actor.is(Kind.NOUN) && !isSetApart(actor);
        return (!noun || referent.isPerson() || many || subject) && !actor.isPlace();
    }

    /** Le chauffeur, lui, …: the next sentence goes on about whom one sets apart. */
    private boolean isSetApart(Actor actor) {
        int next = actor.last() + 1;
        if (next >= reading.size() || !reading.language().equals("fr")) {
            return false;
        }
        String folded = reading.token(next).folded();
        String gap = reading.text()
                .substring(
                        reading.token(actor.last()).end(), reading.token(next).start());
        return gap.equals(", ") && (lexicon.has("male-stressed", folded) || lexicon.has("female-stressed", folded));
    }

    /** They met the president and a driver: either may be meant. */
    private boolean isPaired(int i, Agreement agreement) {
        if (i + 1 >= scene.size() || begins(i)) {
            return false;
        }
        int and = scene.actor(i).last() + 1;
        Actor beside = scene.actor(i + 1);
        return beside.first() == and + 1
                && !beside.isPlace()
                && beside.noun().agreement().with(agreement)
                && lexicon.has("and", reading.token(and).folded());
    }

    private boolean begins(int i) {
        int first = scene.actor(i).first();
        int sentence = reading.token(first).sentence();
        boolean alone = isFirstSubject(i, sentence);
        boolean behindWord = first > 0
                && reading.adjacent(first - 1)
                && reading.token(first - 1).sentence() == sentence
                && reading.token(first - 1).first()
                && reading.token(first - 1).text().length() > 3
                && !OPINION.contains(reading.token(first - 1).folded());
        return alone && !behindWord;
    }

    /** Whether before an actor stand only those behind prepositions: "sur La Première, le ministre". */
    private boolean isFirstSubject(int i, int sentence) {
        int before = i - 1;
        while (before >= 0 && reading.token(scene.actor(before).first()).sentence() == sentence) {
            if (!scene.isObject(scene.actor(before))
                    || reading.adjacent(scene.actor(i).first() - 1)) {
                return false;
            }
            before--;
        }
        return true;
    }

    /** Who spoke before and agrees; else who is named right behind: "confie-t-elle. Léonie Marchal …" */
    private Optional<Referent> earlier(Agreement agreement, int token, List<Referent> spoke) {
        for (Referent referent : spoke) {
            if (referent.agreement() == agreement) {
                return Optional.of(referent);
            }
        }
        for (int i = scene.indexBefore(token) + 1;
                i < Math.min(scene.size(), scene.indexBefore(token) + 1 + FARTHEST);
                i++) {
            Referent referent = cast.of(scene.actor(i));
            if (referent != null && referent.isPerson() && referent.agreement().with(agreement)) {
                return Optional.of(referent);
            }
        }
        return Optional.empty();
    }

    private int score(int i, Referent referent, int distance, Agreement agreement) {
        Actor actor = scene.actor(i);
        int score = 7 - 2 * distance;
        if (referent.isPerson()) {
            score += 3;
        } else if (actor.is(Kind.ROLE)) {
            score += 2;
        } else if (actor.mayBePerson()) {
            boolean full = actor.naming().last() > actor.naming().first()
                    || !actor.noun().head().isEmpty();
            score += full ? 3 : 1;
        } else if (actor.is(Kind.NOUN)) {
            score -= isSetApart(actor) ? 0 : 4;
        }
        score += isSetApart(actor) && distance <= 1 ? 3 : 0;
        score += begins(i) ? 3 : 0;
        score -= scene.isObject(actor) && !begins(i) ? 3 : 0;
        return score - (referent.agreement() == agreement ? 0 : 1);
    }
}
