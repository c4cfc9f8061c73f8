package org.kiosque.server.web.search;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.web.front.Item;

/**
 * What a search found.
 *
 * @param total how many articles
 * @param more whether there are still more than were counted
 * @param asked what limits the search besides its words, each with the way to drop it
 * @param narrower what else could limit it
 * @param periods from when articles may be
 * @param orders what may come first
 * @param meant the search that was perhaps meant, or null
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 */
public record SearchView(
        int total,
        boolean more,
        List<Found> stories,
        List<Choice> asked,
        List<Group> narrower,
        List<Choice> periods,
        List<Choice> orders,
        @Nullable Choice meant,
        @Nullable String previous,
        @Nullable String next) {

    /**
     * One article with what matched marked.
     *
     * @param snippet from the text, or null where the publisher lets none be shown
     * @param across the words that it has in another language only, or by another name, or empty
     * @param others how many articles of the same story match too
     */
    public record Found(
            Item item, RawString title, @Nullable RawString snippet, String across, int others) {}

    /**
     * Another search.
     *
     * @param label what it is about, or the name of its words
     * @param articles how many articles it would leave, or 0 where that isn't known
     * @param chosen whether it is this one
     */
    public record Choice(String label, String href, int articles, boolean chosen) {}

    /**
     * Searches that differ in one field.
     *
     * @param field its name
     */
    public record Group(String field, List<Choice> choices) {}
}
