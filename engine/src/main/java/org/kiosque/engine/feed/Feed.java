package org.kiosque.engine.feed;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed of any format in one model.
 *
 * @param format the format as found, such as {@code RSS 2.0}
 * @param title plain text, perhaps empty
 * @param description plain text, or null
 * @param home the site's page, or null
 * @param self the feed's own canonical address, or null
 * @param language BCP 47 tag as declared, or null
 * @param icon an image's address, or null
 * @param hubs WebSub hubs
 * @param pace when the feed asks to be visited (ttl, sy, skipHours, skipDays)
 * @param next the next page of the feed (RFC 5005), or null
 * @param feeds addresses of further feeds: the members of a sitemap index
 * @param entries in document order
 * @param warnings what was wrong and mended, with its place
 */
public record Feed(
        String format,
        String title,
        @Nullable String description,
        @Nullable URI home,
        @Nullable URI self,
        @Nullable String language,
        @Nullable URI icon,
        List<URI> hubs,
        Pace pace,
        @Nullable URI next,
        List<URI> feeds,
        List<Entry> entries,
        List<String> warnings)
        implements FeedReading {

    public Feed {
        hubs = List.copyOf(hubs);
        feeds = List.copyOf(feeds);
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }
}
