package org.kiosque.server.web.front;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param previous number of the page before, or null
 * @param next number of the page after, or null
 */
public record SearchView(
        int total,
        List<Found> found,
        @Nullable Integer previous,
        @Nullable Integer next) {

    /**
     * One article with what matched marked.
     *
     * @param snippet from the text, or null where the publisher lets none be shown
     */
    public record Found(
            Item item, RawString title, @Nullable RawString snippet) {}
}
