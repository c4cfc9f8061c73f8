package org.kiosque.engine.enrich.actor;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.actor.Actor.Kind;

/** Whom the actors of a text stand for; learns its roles and how it agrees as the text goes on. */
public final class Referent {

    private final String label;
    private final @Nullable String id;
    private final Set<String> roles = new HashSet<>();
    private Kind kind;
    private Agreement agreement;

    Referent(String label, @Nullable String id, Actor actor) {
        this.label = label;
        this.id = id;
        this.kind = actor.kind();
        this.agreement = actor.noun().agreement();
        learn(actor);
    }

    void learn(Actor actor) {
        if (!actor.noun().head().isEmpty() && actor.kind() != Kind.PRONOUN) {
            roles.add(actor.noun().head());
        }
        if (agreement == Agreement.ANY && actor.noun().agreement() != Agreement.MANY) {
            agreement = actor.noun().agreement();
        }
        if (actor.is(Kind.PERSON)) {
            kind = Kind.PERSON;
        }
    }

    /** Learns how it agrees from a pronoun that means it. */
    void agree(Agreement other) {
        agreement = agreement == Agreement.ANY && other != Agreement.THING ? other : agreement;
    }

    /** Learns that it is a person from what is said beside its name. */
    void isNamedPerson() {
        kind = Kind.PERSON;
    }

    /** Learns a role. */
    void bear(String role) {
        roles.add(role);
    }

    public boolean bears(String role) {
        return roles.contains(role);
    }

    public String label() {
        return label;
    }

    public @Nullable String id() {
        return id;
    }

    public Agreement agreement() {
        return agreement;
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }
}
