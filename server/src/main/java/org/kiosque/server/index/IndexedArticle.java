package org.kiosque.server.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of an article.
 *
 * @param text standfirst and body
 * @param language BCP 47 primary subtag, or null
 */
public record IndexedArticle(
        long id,
        long storyId,
        String title,
        String text,
        @Nullable String language,
        Instant published,
        String publisher,
        List<Tag> tags) {

    public IndexedArticle {
        tags = List.copyOf(tags);
    }

    /**
     * A hashtag.
     *
     * @param key the same in every language where an identifier is known
     * @param label readable, in the article's language
     */
    public record Tag(String key, String label) {}
}
