package org.kiosque.server.model;

import java.time.Instant;

/** What a model wrote: {@link Text}, or why it didn't: {@link Declined}. */
public sealed interface Written {

    /**
     * All that it wrote, believed by nobody yet.
     *
     * @param at when; long ago where it had been asked the same before
     */
    record Text(String text, Instant at) implements Written {}

    /** Nothing, or not all. */
    record Declined(Why why) implements Written {}

    /** Why a model doesn't write. */
    enum Why {
        /** There is none. */
        NONE,
        /** The text would leave this machine, and the operator hasn't agreed. */
        CONSENT,
        /** The day's tokens are spent. */
        BUDGET,
        /** It failed several times; it is asked again after a while. */
        RESTING,
        /** As many readers as may already wait for it. */
        BUSY,
        /** It gave no answer, or a broken one. */
        FAILED,
        /** It was silent for too long, or wrote without end. */
        SLOW,
        /** The reader stopped it. */
        STOPPED
    }
}
