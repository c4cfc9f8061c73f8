package org.kiosque.engine.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.actor.Actor;
import org.kiosque.engine.enrich.actor.Actor.Kind;
import org.kiosque.engine.enrich.actor.Agreement;
import org.kiosque.engine.enrich.actor.Cast;
import org.kiosque.engine.enrich.actor.Cues;
import org.kiosque.engine.enrich.actor.Cues.Cue;
import org.kiosque.engine.enrich.actor.Pronouns;
import org.kiosque.engine.enrich.actor.Referent;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.engine.enrich.analysis.Analysis.Speaker;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.StopWords;

/** Finds who acts or speaks by a verb: the subject before it, behind it, or behind a word such as "selon". */
final class Subjects {

    private static final int BEHIND = 9;

    private final Reading reading;
    private final Lexicon lexicon;
    private final Cast cast;
    private final Cues cues;
    private final Clauses clauses;
    private final Pronouns pronouns;
    private @Nullable Voice last;
    private final List<Referent> spoke = new ArrayList<>();

    Subjects(Reading reading, Cast cast, Cues cues) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.cast = cast;
        this.cues = cues;
        this.clauses = new Clauses(reading, cast, cues);
        this.pronouns = new Pronouns(reading, cast);
    }

    /** A speaker and whom the words for it stand for, if that is known. */
    record Voice(Speaker speaker, @Nullable Referent who) {}

    /** Remembers who spoke last, whom a pronoun is likely to mean. */
    void spoke(@Nullable Voice voice) {
        last = voice == null ? last : voice;
        Referent who = voice == null ? null : voice.who();
        if (who != null) {
            spoke.remove(who);
            spoke.addFirst(who);
        }
    }

    /** Who spoke last, word for word or not. */
    Optional<Voice> last() {
        return Optional.ofNullable(last);
    }

    Voice voice(Actor actor) {
        Actor.Stretch naming = cast.byName(actor).naming();
        Passage passage = reading.passageOfTokens(naming.first(), naming.last());
        if (actor.is(Kind.PRONOUN)) {
            return pronoun(actor.noun().agreement(), actor.first(), passage);
        }
        return voice(cast.of(actor), passage);
    }

    /** The last token that tells of an actor, an apposition that names it included. */
    int end(Actor actor) {
        return Math.max(actor.last(), cast.byName(actor).last());
    }

    private static Voice voice(@Nullable Referent who, Passage passage) {
        return who == null
                ? new Voice(new Speaker(passage.text(), null, passage), null)
                : new Voice(new Speaker(who.label(), who.id(), passage), who);
    }

    private Voice pronoun(Agreement agreement, int token, Passage passage) {
        return voice(pronouns.of(agreement, token, spoke).orElse(null), passage);
    }

    /** Whom the pronoun behind a verb means: explique-t-elle. */
    Voice ending(int token) {
        Passage passage = reading.passageOfTokens(token, token);
        return pronoun(cues.agreementOfEnding(token), token, passage);
    }

    /** The person of whom the text tells most often before a token. */
    Optional<Voice> foremost(int token) {
        return cast.foremost(token).map(this::voice);
    }

    /** What tells the subject of a verb. */
    Clauses clauses() {
        return clauses;
    }

    /** The subject before a verb. */
    Optional<Voice> before(int start, Cue cue) {
        return clauses.actorBefore(start, cue.first()).map(this::voice);
    }

    /** Who stands behind a verb: a déclaré mardi à la presse le ministre. */
    Optional<Voice> behind(int verb, int to) {
        int limit = Math.min(to, verb + BEHIND);
        for (Actor actor : cast.between(verb + 1, limit)) {
            boolean beside = actor.first() == verb + 1 || actor.first() == verb + 2 && isTitle(verb + 1);
            boolean able = actor.speaks() || actor.mayBePerson();
            if (isBroken(verb, actor.first())) {
                return Optional.empty();
            }
            boolean free =
                    !reading.language().equals("fr") || actor.noun().head().indexOf('-') > 0;
            if ((!actor.is(Kind.PRONOUN) || beside && free) && (beside || able && !cast.isObject(actor))) {
                return Optional.of(voice(actor));
            }
        }
        return Optional.empty();
    }

    /** Who stands behind a verb and is one that speaks: a person, a role or an institution. */
    Optional<Voice> speaking(int verb, int to) {
        return cast.between(verb + 1, Math.min(to, verb + BEHIND)).stream()
                .filter(actor -> !cast.isObject(actor))
                .findFirst()
                .filter(actor -> (actor.speaks() || actor.mayBePerson()) && !isBroken(verb, actor.first()))
                .map(this::voice);
    }

    /** Who stands at the head of a clause with a verb of any kind behind: Bolton charged. */
    Optional<Voice> svo(int from, int to) {
        return cast.between(from, Math.min(to, from + 3)).stream()
                .findFirst()
                .filter(actor -> actor.speaks() || actor.is(Kind.PRONOUN) || actor.is(Kind.NAME) && !actor.isPlace())
                .filter(actor -> actor.first() - from <= 1 && actor.last() + 1 < to && isVerbBehind(actor.last()))
                .map(this::voice);
    }

    private boolean isVerbBehind(int last) {
        Token next = reading.token(last + 1);
        return reading.adjacent(last)
                && Character.isLowerCase(next.text().codePointAt(0))
                && !lexicon.has("prepositions", next.folded())
                && (cues.isVerb(last + 1) || !StopWords.of(reading.language()).contains(next.folded()));
    }

    /** Who stands right behind a verb of any kind. */
    Optional<Voice> besideVerb(int verb, int to, boolean definite) {
        for (Actor actor : cast.between(verb + 1, Math.min(to, verb + 5))) {
            boolean beside = actor.first() == verb + 1 || actor.first() == verb + 2 && isTitle(verb + 1);
            boolean able = actor.is(Kind.PERSON) || actor.is(Kind.ROLE);
            boolean known = able || !definite || actor.noun().definite();
            boolean fits = !actor.isPlace() && !actor.is(Kind.PRONOUN) && known;
            if (isBroken(verb, actor.first()) || cast.isObject(actor)) {
                return Optional.empty();
            }
            if (fits && (beside || able)) {
                return Optional.of(voice(actor));
            }
        }
        return Optional.empty();
    }

    /** Indique-t-on à la direction: those who are there. */
    Optional<Voice> place(int verb, int to) {
        return cast.between(verb + 1, Math.min(to, verb + 5)).stream()
                .findFirst()
                .filter(actor -> cast.isObject(actor) && actor.speaks() && !isBroken(verb, actor.first()))
                .map(this::voice);
    }

    private boolean isTitle(int i) {
        return lexicon.has("titles", reading.token(i).folded());
    }

    private boolean isBroken(int verb, int token) {
        if (verb < 0) {
            return false;
        }
        String gap = reading.text()
                .substring(reading.token(verb).end(), reading.token(token).start());
        return gap.chars().anyMatch(c -> ":;«»“”\"\n".indexOf(c) >= 0);
    }

    /** Selon X: who stands behind the word, a preposition between them or not. */
    Optional<Voice> according(Cue cue, int to) {
        if (isRelative(cue)) {
            List<Actor> before = cast.between(Math.max(0, cue.first() - BEHIND), cue.first());
            return before.isEmpty() ? Optional.empty() : Optional.of(voice(before.getLast()));
        }
        Optional<Voice> stressed = stressed(cue.last() + 1, to);
        if (stressed.isPresent()) {
            return stressed;
        }
        List<Actor> behind = cast.between(cue.last() + 1, Math.min(to, cue.last() + BEHIND));
        if (!behind.isEmpty() && isOwned(behind.getFirst()) && cast.byName(behind.getFirst()) == behind.getFirst()) {
            Actor owned = behind.getFirst();
            return Optional.of(
                    pronoun(Agreement.ANY, cue.first(), reading.passageOfTokens(owned.first(), owned.last())));
        }
        boolean near = !behind.isEmpty()
                && behind.getFirst().first() - cue.last() <= 3
                && reading.adjacent(behind.getFirst().first() - 1);
        return near ? Optional.of(voice(behind.getFirst())) : Optional.empty();
    }

    /** "L'ONG, selon laquelle …": who stands before the comma. */
    boolean isRelative(Cue cue) {
        int next = cue.last() + 1;
        return next < reading.size()
                && lexicon.has("according-to-whom", reading.token(next).folded());
    }

    /** D'après ses calculs: whose they are, not the sums, is who speaks. */
    private boolean isOwned(Actor actor) {
        return actor.is(Kind.NOUN)
                && lexicon.has("possessives", reading.token(actor.first()).folded());
    }

    /** Selon lui, d'après elle. */
    private Optional<Voice> stressed(int token, int to) {
        if (token >= to) {
            return Optional.empty();
        }
        String folded = reading.token(token).folded();
        Agreement agreement = lexicon.has("male-stressed", folded)
                ? Agreement.MALE
                : lexicon.has("female-stressed", folded) ? Agreement.FEMALE : Agreement.MANY;
        return agreement == Agreement.MANY && !lexicon.has("many-stressed", folded)
                ? Optional.empty()
                : Optional.of(pronoun(agreement, token, reading.passageOfTokens(token, token)));
    }

    /** Who stands behind the colon of a headline: a person, a role or an institution. */
    Optional<Voice> ofHeadline(int from, int to) {
        return cast.between(from, to).stream()
                .filter(actor -> actor.speaks() || actor.mayBePerson())
                .findFirst()
                .map(this::voice);
    }

    /** The subject of a sentence without a word of saying: its first actor that is no object. */
    Optional<Voice> ofSentence(int from, int to) {
        boolean first = true;
        for (Actor actor : cast.between(from, to)) {
            boolean opens = first || actor.first() - from <= 4;
            boolean many = actor.is(Kind.NOUN) && actor.noun().agreement() == Agreement.MANY;
            boolean thing =
                    actor.is(Kind.NOUN) && lexicon.has("things", actor.noun().head());
            boolean able = actor.speaks() || actor.is(Kind.PRONOUN) || opens && !actor.isPlace() && !many && !thing;
            if (!cast.isObject(actor) && !clauses.isImpersonal(actor) && able && !cast.isQuoted(actor)) {
                return Optional.of(voice(actor));
            }
            first &= cast.isObject(actor);
        }
        return Optional.empty();
    }
}
