package org.kiosque.server.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of an article.
 *
 * @param text standfirst and body
 * @param language BCP 47 primary subtag, or null
 * @param publisher its name, and its site
 * @param tags its hashtags
 * @param names everybody and everything named that has an identifier, once in each language where it has a label
 * @param who the people and organisations that are named or speak, as the article calls them
 */
public record IndexedArticle(
        long id,
        long storyId,
        String title,
        String text,
        @Nullable String language,
        Instant published,
        Publisher publisher,
        List<Tag> tags,
        List<Label> names,
        List<String> who) {

    public IndexedArticle {
        tags = List.copyOf(tags);
        names = List.copyOf(names);
        who = List.copyOf(who);
    }

    /**
     * Who published it.
     *
     * @param host the site, as authority
     */
    public record Publisher(String name, String host) {}

    /**
     * A hashtag.
     *
     * @param type the coarse class, such as {@code PLACE}
     */
    public record Tag(Label label, String type) {}

    /**
     * What a hashtag or somebody named is called.
     *
     * @param key the same in every language where an identifier is known
     * @param label readable, in some language
     */
    public record Label(String key, String label) {}
}
