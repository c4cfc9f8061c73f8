package org.kiosque.engine.enrich.actor;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.actor.Actor.Kind;
import org.kiosque.engine.enrich.reading.Demonyms;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;

/** Whom a role or a noun takes up that was told before: la présidente, la chercheuse, le Polonais, l'intéressée. */
final class TakenUp {

    private static final int NEAR = 2;
    private static final int FARTHEST = 8;
    private static final int LONGEST_MEMORY = 200;

    private final Reading reading;
    private final Lexicon lexicon;
    private final Scene scene;
    private final Speaking speaking;
    private final Demonyms demonyms;
    private final Map<Actor, Referent> referents;

    /** Looks for them among the referents, which grow as the text goes on. */
    TakenUp(Reading reading, Scene scene, Cues cues, Map<Actor, Referent> referents) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.scene = scene;
        this.speaking = new Speaking(reading, cues);
        this.demonyms = new Demonyms(reading);
        this.referents = referents;
    }

    /** Whom an actor takes up, or null: who bore its role before, if it was one only, or whom such a word means. */
    @Nullable
    Referent by(int i) {
        Actor actor = scene.actor(i);
        Referent found = null;
        for (int j = i - 1; j >= Math.max(0, i - LONGEST_MEMORY); j--) {
            Referent referent = referents.get(scene.actor(j));
            if (referent == null || referent == found || !bears(referent, scene.actor(j), actor)) {
                continue;
            }
            if (found != null && found.isPerson() && referent.isPerson()) {
                return null;
            }
            if (found == null || referent.isPerson() && !found.isPerson()) {
                found = referent;
            }
        }
        return found != null ? found : meant(i);
    }

    private boolean bears(Referent referent, Actor before, Actor actor) {
        return referent.bears(actor.noun().head())
                && referent.agreement().with(actor.noun().agreement())
                && isSameKindOfNoun(before, actor)
                && (referent.isPerson() || !scene.isObject(before));
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

    private @Nullable Referent meant(int i) {
        Actor actor = scene.actor(i);
        String head = actor.noun().head();
        if (lexicon.has("foremost", head)) {
            return foremost(i, actor.noun().agreement());
        }
        if (isOrigin(actor) || lexicon.has("anaphora", head) || speaking.isSpeaking(actor)) {
            Referent near = person(i);
            return near == null && speaking.isInverted(actor) ? loneOfParagraph(i) : near;
        }
        if (lexicon.has("organisation-nouns", head) && actor.noun().bare()) {
            return organisation(i);
        }
        if (speaking.goesOn(actor)) {
            return loneOfSentenceBefore(i);
        }
        return speaking.isInverted(actor) ? loneOfParagraph(i) : null;
    }

    private boolean isOrigin(Actor actor) {
        return demonyms.isAt(actor.first()) && actor.last() == actor.first() + 1;
    }

    /** The nearest person of the same kin, else the nearest not far away, else the only one there is. */
    private @Nullable Referent person(int i) {
        Actor actor = scene.actor(i);
        String head = actor.noun().head();
        boolean anaphora = lexicon.has("anaphora", head);
        boolean near = !isOrigin(actor) && (!lexicon.list("kin-" + head).isEmpty() || !anaphora);
        int farthest = near && !speaking.isPointedAt(actor) ? NEAR : FARTHEST;
        Referent nearest = null;
        Set<Referent> all = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int j = i - 1; j >= Math.max(0, i - LONGEST_MEMORY); j--) {
            Actor before = scene.actor(j);
            Referent referent = referents.get(before);
            if (referent == null || !mayBePerson(before, referent) || !agrees(before, referent, actor)) {
                continue;
            }
            if (isKin(head, referent)) {
                return referent;
            }
            all.add(referent);
            boolean named = !before.is(Kind.ROLE) || lexicon.has("latest", head);
            boolean close = scene.sentences(before, actor) <= farthest;
            boolean surer = nearest == null || referent.isPerson() && !nearest.isPerson();
            nearest = surer && named && close ? referent : nearest;
        }
        Referent lone = all.size() == 1 && (anaphora || speaking.isPointedAt(actor))
                ? all.iterator().next()
                : null;
        return nearest == null && lone != null && lone.isPerson() ? lone : nearest;
    }

    private boolean mayBePerson(Actor before, Referent referent) {
        return referent.isPerson() || before.mayBePerson() && !scene.isObject(before) || before.is(Kind.ROLE);
    }

    private boolean agrees(Actor before, Referent referent, Actor actor) {
        return !scene.isQuoted(before) && referent.agreement().with(actor.noun().agreement());
    }

    private @Nullable Referent organisation(int i) {
        Actor actor = scene.actor(i);
        int farthest = lexicon.has("anaphora", actor.noun().head()) ? FARTHEST : NEAR;
        for (int j = i - 1; j >= Math.max(0, i - LONGEST_MEMORY); j--) {
            Actor before = scene.actor(j);
            Referent referent = referents.get(before);
            boolean close = scene.sentences(before, actor) <= farthest;
            if (referent != null && before.isOrganisation() && close && agrees(before, referent, actor)) {
                return referent;
            }
        }
        return null;
    }

    /** The person that the text tells of most often before an actor, of several the first: l'intéressée. */
    @Nullable
    Referent foremost(int i, Agreement agreement) {
        Map<Referent, Integer> times = new IdentityHashMap<>();
        Referent foremost = null;
        int most = 0;
        for (int j = i - 1; j >= 0; j--) {
            Actor actor = scene.actor(j);
            Referent referent = referents.get(actor);
            if (referent == null || !referent.isPerson() || scene.isQuoted(actor) || isBesideItself(j, i)) {
                continue;
            }
            int count = times.merge(referent, 1, Integer::sum);
            if (referent.agreement().with(agreement) && count >= most) {
                foremost = referent;
                most = count;
            }
        }
        return foremost;
    }

    /** Whether the next actor, up to a bound, tells of the same person: "le directeur, Hervé Lossouarn" is one. */
    private boolean isBesideItself(int j, int end) {
        Actor next = j + 1 < end ? scene.actor(j + 1) : null;
        return next != null
                && referents.get(next) == referents.get(scene.actor(j))
                && next.first() - scene.actor(j).last() == 1;
    }

    /** "« … », a pesté Patrice Ouellet. Le pilote soutient que …": who spoke before, if nobody else was told of there. */
    private @Nullable Referent loneOfSentenceBefore(int i) {
        Actor actor = scene.actor(i);
        Referent lone = null;
        for (int j = i - 1; j >= 0 && scene.sentences(scene.actor(j), actor) <= 1; j--) {
            Actor before = scene.actor(j);
            Referent referent = referents.get(before);
            boolean able = before.mayBePerson() && scene.isSameParagraph(before, actor);
            if (referent == null || referent == lone || scene.isQuoted(before) || !able) {
                continue;
            }
            if (!speaking.isBesideCue(before)) {
                return null;
            }
            if (lone != null || !referent.agreement().with(actor.noun().agreement())) {
                return null;
            }
            lone = referent;
        }
        return lone;
    }

    /** "Lucienne approuve. « … », chuchote la vieille dame": the only person that the paragraph has told of. */
    private @Nullable Referent loneOfParagraph(int i) {
        Actor actor = scene.actor(i);
        Referent lone = null;
        for (int j = i - 1; j >= 0 && scene.isSameParagraph(scene.actor(j), actor); j--) {
            Actor before = scene.actor(j);
            Referent referent = referents.get(before);
            if (referent == null || referent == lone || !before.mayBePerson() || !agrees(before, referent, actor)) {
                continue;
            }
            if (lone != null) {
                return null;
            }
            lone = referent;
        }
        return lone;
    }

    /** An élue is a maire or a députée. */
    private boolean isKin(String head, Referent referent) {
        return lexicon.list("kin-" + head).stream().anyMatch(referent::bears);
    }
}
