package org.kiosque.server.store;

import org.jspecify.annotations.Nullable;

/**
 * An entry whose page is due for a visit.
 *
 * @param id {@link #NONE} for a page that no feed told of
 * @param feedTitle the name of the feed that told of it, perhaps empty
 * @param entryJson the engine's entry
 * @param visits visits that succeeded before
 * @param failures failed visits in a row
 * @param articleId what became of it, or null before the first visit
 */
public record Assignment(
        long id,
        long feedId,
        String feedTitle,
        @Nullable String url,
        String entryJson,
        int visits,
        int failures,
        @Nullable Long articleId) {

    /** The id of no row. */
    public static final long NONE = 0;
}
