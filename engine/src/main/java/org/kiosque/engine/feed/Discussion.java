package org.kiosque.engine.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What an entry tells of the talk around it.
 *
 * @param page where it is commented on, or null
 * @param comments how many comments there are, or null
 * @param inReplyTo what the entry answers, or null
 */
public record Discussion(
        @Nullable URI page,
        @Nullable Integer comments,
        @Nullable URI inReplyTo) {

    /** The same without the number of comments, or null where nothing else is told. */
    @Nullable
    Discussion uncounted() {
        return page == null && inReplyTo == null ? null : new Discussion(page, null, inReplyTo);
    }
}
