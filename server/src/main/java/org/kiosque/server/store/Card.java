package org.kiosque.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.rights.Rights;

/**
 * An article as lists show it.
 *
 * @param teaser standfirst or first sentences, plain
 * @param image the lead image's address, or null
 * @param language BCP 47 primary subtag, or null
 * @param copyOf the first article with the same text, or null
 * @param excerpt why the full text is to be had only at the publisher's, or null where it is here
 * @param host the publisher's site, as authority
 * @param icon the digest of the publisher's icon, or null where there is none
 */
public record Card(
        long id,
        String url,
        String title,
        String teaser,
        @Nullable String image,
        @Nullable String language,
        Instant published,
        long storyId,
        @Nullable Long copyOf,
        @Nullable Excerpt excerpt,
        long publisherId,
        String publisher,
        String host,
        @Nullable String icon) {

    /** Whether there is text of its page on file, all or a part, that these rights let be shown no longer. */
    public boolean isWithheld(Rights rights, Instant now) {
        return excerpt != Excerpt.RESERVED && rights.withholds(now);
    }

    public boolean teaserOnly() {
        return excerpt != null;
    }
}
