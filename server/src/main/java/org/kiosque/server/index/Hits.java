package org.kiosque.server.index;

import java.util.List;

/**
 * A page of search results, best first.
 *
 * @param total how many articles match in all, at least
 */
public record Hits(int total, List<Hit> hits) {

    public Hits {
        hits = List.copyOf(hits);
    }

    /**
     * One article found.
     *
     * @param title safe HTML with {@code <mark>} around what matched
     * @param snippet likewise, from the text
     */
    public record Hit(long article, String title, String snippet) {}
}
