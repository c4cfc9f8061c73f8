package org.kiosque.server.model;

import java.time.Instant;

/** What came of translating a passage: {@link Text}, or why the original stays: {@link Kept}. */
public sealed interface Translated {

    /**
     * Its translation, as plain text.
     *
     * @param written when the model wrote it
     */
    record Text(String text, Instant written) implements Translated {}

    /** Nothing that may be shown. */
    record Kept(Why why) implements Translated {}

    /** Why the original stays. */
    enum Why {
        /** The model wrote something that lost or added numbers, dates, names or quotations, or that isn't proven. */
        UNFAITHFUL,
        /** It is too long to be translated in one piece. */
        LONG,
        /** The model could not be asked, or not in time. */
        UNAVAILABLE
    }
}
