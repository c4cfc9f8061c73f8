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

    private static final int FARTHEST = 60;
    private static final int BEHIND = 9;
    private static final int LEAST = 3;

    private final Reading reading;
    private final Lexicon lexicon;
    private final Cast cast;
    private final Cues cues;
    private final Pronouns pronouns;
    private @Nullable Voice last;
    private final List<Referent> spoke = new ArrayList<>();

    Subjects(Reading reading, Cast cast, Cues cues) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.cast = cast;
        this.cues = cues;
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

    /** The subject before a verb. */
    Optional<Voice> before(int start, Cue cue) {
        return actorBefore(start, cue.first()).map(this::voice);
    }

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
        boolean able = actor.speaks() || actor.is(Kind.PRONOUN);
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

    private boolean isImpersonal(Actor actor) {
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

    /** Who stands behind a verb: a déclaré mardi à la presse le ministre. */
    Optional<Voice> behind(int verb, int to) {
        int limit = Math.min(to, verb + BEHIND);
        for (Actor actor : cast.between(verb + 1, limit)) {
            boolean beside = actor.first() == verb + 1 || actor.first() == verb + 2 && isTitle(verb + 1);
            boolean able = actor.speaks() || actor.mayBePerson();
            if (isBroken(verb, actor.first())) {
                return Optional.empty();
            }
            boolean free = !reading.language().equals("fr") || actor.noun().head().indexOf('-') > 0;
            if ((!actor.is(Kind.PRONOUN) || beside && free)
                    && (beside || able && !cast.isObject(actor))) {
                return Optional.of(voice(actor));
            }
        }
        return Optional.empty();
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
        return next < reading.size() && lexicon.has("according-to-whom", reading.token(next).folded());
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
            boolean thing = actor.is(Kind.NOUN) && lexicon.has("things", actor.noun().head());
            boolean able =
                    actor.speaks() || actor.is(Kind.PRONOUN) || opens && !actor.isPlace() && !many && !thing;
            if (!cast.isObject(actor) && !isImpersonal(actor) && able && !cast.isQuoted(actor)) {
                return Optional.of(voice(actor));
            }
            first &= cast.isObject(actor);
        }
        return Optional.empty();
    }
}
