package org.kiosque.engine.enrich.actor;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.actor.Actor.Kind;
import org.kiosque.engine.enrich.name.Entities;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Mention;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.text.Words;

/** Who is who among the actors of a text: what a role or a pronoun stands for. */
public final class Cast {

    private final Reading reading;
    private final Lexicon lexicon;
    private final Scene scene;
    private final TakenUp takenUp;
    private final Map<String, Referent> known = new HashMap<>();
    private final Map<Actor, Referent> referents = new IdentityHashMap<>();
    private final Map<Actor, Actor> names = new IdentityHashMap<>();

    public Cast(Reading reading, List<Actor> actors, Cues cues, IntPredicate quoted) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.scene = new Scene(reading, actors, cues, quoted);
        this.takenUp = new TakenUp(reading, scene, cues, referents);
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

    /** The last place before a token that tells of the person of whom the text tells most often. */
    public Optional<Actor> foremost(int token) {
        int end = scene.indexBefore(token) + 1;
        Referent foremost = takenUp.foremost(end, Agreement.ANY);
        for (int i = end - 1; foremost != null && i >= 0; i--) {
            if (referents.get(scene.actor(i)) == foremost) {
                return Optional.of(scene.actor(i));
            }
        }
        return Optional.empty();
    }

    Scene scene() {
        return scene;
    }

    /** Actors among tokens, in their order. */
    public List<Actor> between(int from, int to) {
        return scene.between(from, to);
    }

    public boolean isQuoted(Actor actor) {
        return scene.isQuoted(actor);
    }

    /** Whether a preposition stands before an actor. */
    public boolean isObject(Actor actor) {
        return scene.isObject(actor);
    }

    private void cast(int i) {
        Actor actor = scene.actor(i);
        Actor before = i > 0 ? scene.actor(i - 1) : null;
        if (before != null && isApposition(before, actor)) {
            joinApposition(before, actor);
            return;
        }
        referents.put(actor, referent(i));
    }

    private Referent referent(int i) {
        Actor actor = scene.actor(i);
        if (actor.is(Kind.PERSON) || actor.is(Kind.NAME)) {
            return named(actor);
        }
        if (actor.noun().definite()) {
            Referent before = takenUp.by(i);
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
        boolean role =
                before.is(Kind.ROLE) || before.is(Kind.INSTITUTION) || before.is(Kind.NOUN) && !scene.isObject(before);
        boolean roleThenName = role && (actor.mayBePerson() || actor.isOrganisation());
        boolean nameThenRole = before.mayBePerson() && (actor.is(Kind.ROLE) || actor.is(Kind.NOUN));
        if (!roleThenName && !nameThenRole || scene.isQuoted(actor)) {
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
}
