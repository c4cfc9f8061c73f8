package org.kiosque.engine.enrich.actor;

/** How a name, a role or a pronoun agrees with another. */
public enum Agreement {
    MALE,
    FEMALE,
    MANY,
    THING,
    ANY;

    /** Whether both may stand for the same. */
    public boolean with(Agreement other) {
        boolean any = this == ANY || other == ANY;
        return this == other || any && this != MANY && other != MANY;
    }
}
