package org.kiosque.engine.site;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a site's rule found on a page; it counts more than what the general rules find.
 *
 * @param authors none where the general rules are to find them
 * @param teaserOnly whether the publisher shows no more than a beginning
 */
public record SiteWord(
        Optional<String> title,
        Optional<String> standfirst,
        List<String> authors,
        Optional<OffsetDateTime> published,
        boolean teaserOnly) {

    /** Nothing was found. */
    public static final SiteWord NONE =
            new SiteWord(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false);

    public SiteWord {
        authors = List.copyOf(authors);
    }
}
