package org.kiosque.server.index;

import java.util.List;

/**
 * A page of search results, best first.
 *
 * @param total how many articles match in all
 * @param more whether there may be still more than those that were counted
 * @param found how many stories the best of them belong to
 * @param stories those of this page
 * @param facets what the best of them have in common, by how many have it
 * @param meant the words that were perhaps meant, or empty
 */
public record Hits(int total, boolean more, int found, List<Hit> stories, List<Facet> facets, String meant) {

    /** Nothing. */
    public static final Hits NONE = new Hits(0, false, 0, List.of(), List.of(), "");

    public Hits {
        stories = List.copyOf(stories);
        facets = List.copyOf(facets);
    }

    /**
     * The best article of a story.
     *
     * @param title safe HTML with {@code <mark>} around what matched
     * @param snippet likewise, from the text
     * @param across the words asked for that it has only in another language or by another name, or empty
     * @param others the story's other articles that match, best first
     */
    public record Hit(long article, String title, String snippet, String across, List<Long> others) {
        public Hit {
            others = List.copyOf(others);
        }
    }

    /** What the articles have in one field, most frequent first. */
    public record Facet(Inquiry.Field field, List<Value> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * What some of the articles have.
     *
     * @param key of a hashtag; for other fields the value itself
     * @param value as an inquiry has it
     */
    public record Value(String key, String value, int articles) {}
}
