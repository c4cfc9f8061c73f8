package org.kiosque.engine.enrich.actor;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.actor.Actor.Kind;
import org.kiosque.engine.enrich.name.Entities;
import org.kiosque.engine.enrich.reading.Demonyms;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.text.Words;

/** Who is who among the actors of a text: what a role or a pronoun stands for. */
public final class Cast {

    private static final int FARTHEST = 4;
    private static final int LONGEST_MEMORY = 200;

    private final Reading reading;
    private final Lexicon lexicon;
    private final List<Actor> actors;
    private final IntPredicate quoted;
    private final Cues cues;
    private final Demonyms demonyms;
    private final Map<String, Referent> known = new HashMap<>();
    private final Map<Actor, Referent> referents = new IdentityHashMap<>();
    private final Map<Actor, Actor> names = new IdentityHashMap<>();

    public Cast(Reading reading, List<Actor> actors, Cues cues, IntPredicate quoted) {
        this.cues = cues;
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.demonyms = new Demonyms(reading);
        this.actors = actors;
        this.quoted = quoted;
        for (int i = 0; i < actors.size(); i++) {
            if (!actors.get(i).is(Kind.PRONOUN)) {
                cast(i);
            }
        }
    }

    /** Whom a name, a role or a noun stands for; nobody for a pronoun. */
    public @Nullable Referent of(Actor actor) {
        return referents.get(actor);
    }

    /** The name that stands beside a role, "son avocat, Julien Ferrand", or the actor itself. */
    public Actor byName(Actor actor) {
        return names.getOrDefault(actor, actor);
    }

    Actor actor(int i) {
        return actors.get(i);
    }

    int size() {
        return actors.size();
    }

    private void cast(int i) {
        Actor actor = actors.get(i);
        Actor before = i > 0 ? actors.get(i - 1) : null;
        if (before != null && isApposition(before, actor)) {
            joinApposition(before, actor);
            return;
        }
        referents.put(actor, referent(i));
    }

    private Referent referent(int i) {
        Actor actor = actors.get(i);
        if (actor.is(Kind.PERSON) || actor.is(Kind.NAME)) {
            return named(actor);
        }
        if (actor.noun().definite()) {
            Referent before = bearer(i);
            if (before != null) {
                before.learn(actor);
                return before;
            }
        }
        return fresh(actor);
    }

    private Referent named(Actor actor) {
        Mention mention = actor.mention();
        String label = mention == null ? text(actor) : mention.label();
        String key = mention == null ? Words.fold(label) : Entities.key(mention);
        Referent referent =
                known.computeIfAbsent(key, name -> new Referent(label, mention == null ? null : mention.id(), actor));
        referent.learn(actor);
        int before = actor.first() - 1;
        if (before >= 0 && reading.token(before).text().equals("Me")) {
            lexicon.list("of-the-bar").forEach(referent::bear);
        }
        return referent;
    }

    private Referent fresh(Actor actor) {
        return new Referent(text(actor), null, actor);
    }

    private String text(Actor actor) {
        return reading.text()
                .substring(
                        reading.token(actor.naming().first()).start(),
                        reading.token(actor.naming().last()).end());
    }

    /** "son avocat, Julien Ferrand" and "Claire Vasseur, cheffe du service" are one each. */
    private boolean isApposition(Actor before, Actor actor) {
        boolean role = before.is(Kind.ROLE) || before.is(Kind.INSTITUTION) || before.is(Kind.NOUN) && !isObject(before);
        boolean roleThenName = role && (actor.mayBePerson() || actor.isOrganisation());
        boolean nameThenRole = before.mayBePerson() && (actor.is(Kind.ROLE) || actor.is(Kind.NOUN));
        if (!roleThenName && !nameThenRole
                || quoted.test(reading.token(actor.first()).start())) {
            return false;
        }
        String gap = reading.text()
                .substring(
                        reading.token(before.last()).end(),
                        reading.token(actor.first()).start());
        boolean near = gap.startsWith(",") && gap.length() <= 6 && gap.indexOf('«') < 0 && gap.indexOf('“') < 0;
        return near
                && before.noun().agreement().with(actor.noun().agreement())
                && (nameThenRole || endsApposition(actor, before.is(Kind.NOUN)));
    }

    /** An apposition ends where the sentence goes on behind it. */
    private boolean endsApposition(Actor actor, boolean noun) {
        int end = reading.token(actor.last()).end();
        int at = end;
        while (at < reading.text().length()
                && " \u00A0\u202F".indexOf(reading.text().charAt(at)) >= 0) {
            at++;
        }
        return at >= reading.text().length()
                || ",.:;«“\"\n".indexOf(reading.text().charAt(at)) >= 0
                || actor.is(Kind.PERSON) && !noun;
    }

    private void joinApposition(Actor before, Actor actor) {
        boolean roleFirst = !before.mayBePerson();
        if (roleFirst) {
            names.put(before, actor);
        }
        Referent referent = roleFirst ? named(actor) : referents.get(before);
        if (referent == null) {
            referents.put(actor, fresh(actor));
            return;
        }
        referent.learn(before);
        referent.learn(actor);
        if (before.mayBePerson() || actor.mayBePerson()) {
            referent.isNamedPerson();
        }
        referents.put(before, referent);
        referents.put(actor, referent);
    }

    /** Who bore the role before, if it was one only; else whom a word such as "la chercheuse" takes up. */
    private @Nullable Referent bearer(int i) {
        Actor actor = actors.get(i);
        String head = actor.noun().head();
        Referent found = null;
        for (int j = i - 1; j >= Math.max(0, i - LONGEST_MEMORY); j--) {
            Referent referent = referents.get(actors.get(j));
            if (referent == null
                    || referent == found
                    || !referent.bears(head)
                    || !referent.agreement().with(actor.noun().agreement())
                    || !isSameKindOfNoun(actors.get(j), actor)
                    || !referent.isPerson() && isObject(actors.get(j))) {
                continue;
            }
            if (found != null && found.isPerson() && referent.isPerson()) {
                return null;
            }
            if (found == null || referent.isPerson() && !found.isPerson()) {
                found = referent;
            }
        }
        return found != null ? found : takenUp(i);
    }

    /** The minister of labour is not the minister of war. */
    private boolean isSameKindOfNoun(Actor before, Actor actor) {
        if (actor.noun().bare()
                || before.is(Kind.PERSON) && before.noun().head().isEmpty()) {
            return actor.noun().bare();
        }
        return content(before).containsAll(content(actor));
    }

    private List<String> content(Actor actor) {
        return reading.tokens().subList(actor.first(), actor.last() + 1).stream()
                .map(token -> token.folded())
                .filter(folded -> folded.length() > 3)
                .toList();
    }

    private @Nullable Referent takenUp(int i) {
        Actor actor = actors.get(i);
        String head = actor.noun().head();
        boolean origin = demonyms.isAt(actor.first()) && actor.last() == actor.first() + 1;
        boolean person = origin || lexicon.has("anaphora", head) || isSpeaking(actor);
        boolean organisation =
                lexicon.has("organisation-nouns", head) && actor.noun().bare();
        if (lexicon.has("foremost", head)) {
            return foremost(i, actor.noun().agreement());
        }
        if (!person && !organisation) {
            return isInverted(actor) ? loneOfParagraph(i) : null;
        }
        Referent nearest = null;
        Referent lone = null;
        boolean several = false;
        for (int j = i - 1; j >= Math.max(0, i - LONGEST_MEMORY); j--) {
            Actor before = actors.get(j);
            Referent referent = referents.get(before);
            boolean fits = referent != null
                    && (person
                            ? referent.isPerson() || before.mayBePerson() && !isObject(before) || before.is(Kind.ROLE)
                            : before.isOrganisation())
                    && !quoted.test(reading.token(before.first()).start())
                    && referent.agreement().with(actor.noun().agreement());
            if (fits && isKin(head, referent)) {
                return referent;
            }
            several |= fits && lone != null && lone != referent;
            lone = fits ? referent : lone;
            boolean strict =
                    !origin && (!lexicon.list("kin-" + head).isEmpty() || !lexicon.has("anaphora", head));
            boolean named = !before.is(Kind.ROLE) || lexicon.has("latest", head);
            boolean other = named && (!strict || sentences(before, actor) <= 2);
            nearest = nearest == null && fits && other && sentences(before, actor) <= 2 * FARTHEST ? referent : nearest;
        }
        boolean told = lone != null && lone.isPerson() && !several && lexicon.has("anaphora", head);
        return nearest == null && told ? lone : nearest;
    }

    /** The person that the text names most often: l'intéressée. */
    private @Nullable Referent foremost(int i, Agreement agreement) {
        Map<Referent, Integer> times = new IdentityHashMap<>();
        Referent foremost = null;
        int most = 0;
        for (int j = i - 1; j >= 0; j--) {
            Referent referent = referents.get(actors.get(j));
            if (referent != null && referent.isPerson() && referent.agreement().with(agreement)) {
                int count = times.merge(referent, 1, Integer::sum);
                foremost = count > most ? referent : foremost;
                most = Math.max(most, count);
            }
        }
        return foremost;
    }

    /** "Lucienne approuve. « … », chuchote la vieille dame": the only person that the paragraph has told of. */
    private @Nullable Referent loneOfParagraph(int i) {
        Actor actor = actors.get(i);
        Referent lone = null;
        for (int j = i - 1; j >= 0 && isSameParagraph(actors.get(j), actor); j--) {
            Referent referent = isQuoted(actors.get(j)) ? null : referents.get(actors.get(j));
            if (referent == null || referent == lone || !actors.get(j).mayBePerson() || !referent.agreement().with(actor.noun().agreement())) {
                continue;
            }
            if (lone != null) {
                return null;
            }
            lone = referent;
        }
        return lone;
    }

    private boolean isSameParagraph(Actor before, Actor actor) {
        return reading.text().indexOf('\n', reading.token(before.last()).end(), reading.token(actor.first()).start()) < 0;
    }

    /** Whether an actor stands right behind its verb of saying: tacle la cheffe de groupe. */
    private boolean isInverted(Actor actor) {
        return reading.language().equals("fr")
                && (actor.is(Kind.ROLE) || actor.is(Kind.NOUN))
                && isOne(actor)
                && !lexicon.has("possessives", reading.token(actor.first()).folded())
                && isBehindCue(actor);
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

    /** "A martelé le sélectionneur": who is told by a bare noun and speaks was there before, unless it is an office. */
    private boolean isSpeaking(Actor actor) {
        int after = actor.last() + 1;
        boolean plain =
                (actor.is(Kind.ROLE) || actor.is(Kind.NOUN)) && actor.noun().bare();
        boolean before = after + 1 < reading.size()
                && reading.adjacent(actor.last())
                && (cues.at(after).isPresent()
                        || cues.isAuxiliary(reading.token(after))
                                && cues.at(after + 1).isPresent());
        return reading.language().equals("fr") && plain && isOne(actor) && (isBehindCue(actor) || before);
    }

    /** An élue is a maire or a députée. */
    private boolean isKin(String head, @Nullable Referent referent) {
        return referent != null && lexicon.list("kin-" + head).stream().anyMatch(referent::bears);
    }

    private int sentences(Actor one, Actor other) {
        return reading.token(other.first()).sentence()
                - reading.token(one.first()).sentence();
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
    public List<Actor> between(int from, int to) {
        return from >= to ? List.of() : actors.subList(indexBefore(from) + 1, indexBefore(to) + 1);
    }

    public boolean isQuoted(Actor actor) {
        return quoted.test(reading.token(actor.first()).start());
    }

    /** Whether a preposition stands before an actor. */
    public boolean isObject(Actor actor) {
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
}
