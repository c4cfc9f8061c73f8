package org.kiosque.newsstand;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a publisher of a running newsstand is found.
 *
 * @param folder its id
 * @param name as readers see it
 * @param language BCP 47 primary subtag
 * @param home its home page
 * @param feed its feed, or null where only the site itself can be followed
 */
public record Stand(
        String folder,
        String name,
        String language,
        URI home,
        @Nullable URI feed) {

    static Stand of(Site site) {
        Publisher publisher = site.publisher();
        return new Stand(
                publisher.folder(),
                publisher.name(),
                publisher.language(),
                URI.create(site.home() + "/"),
                site.hasFeed() ? URI.create(site.feed()) : null);
    }

    /** The address to subscribe to. */
    public URI subscription() {
        return feed == null ? home : feed;
    }
}
