package org.kiosque.server.index;

import org.jspecify.annotations.Nullable;

/**
 * An article about something near, of another story.
 *
 * @param shared a hashtag that both have, or null
 */
public record Related(long article, @Nullable Shared shared) {

    /**
     * A hashtag.
     *
     * @param key the same in every language where an identifier is known
     * @param label in the first article's language
     * @param type the coarse class, such as {@code PLACE}
     */
    public record Shared(String key, String label, String type) {}
}
