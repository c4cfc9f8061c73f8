package org.kiosque.engine.enrich.actor;

/** How a name, a role or a pronoun agrees with another. */
public enum Agreement {
    MALE,
    FEMALE,
    MANY,
    ANY;

    /** Whether both may stand for the same. */
    public boolean with(Agreement other) {
        return this == other || this == ANY && other != MANY || other == ANY && this != MANY;
    }
}
