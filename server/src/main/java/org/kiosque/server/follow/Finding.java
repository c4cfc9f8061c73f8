package org.kiosque.server.follow;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.discover.Offer;
import org.kiosque.engine.feed.listing.ListTemplate;

/** What an address leads to. */
sealed interface Finding {

    /**
     * A feed, at the address where it is to be visited.
     *
     * @param others what else the page offers
     * @param template where the feed is a page's list: how it was found; else null
     */
    record Found(
            URI url,
            Feed feed,
            List<Offer> others,
            @Nullable ListTemplate template) implements Finding {

        public Found {
            others = List.copyOf(others);
        }

        static Found of(URI url, Feed feed) {
            return new Found(url, feed, List.of(), null);
        }
    }

    /** Several feeds of which none is plainly the main one. */
    record Choice(List<Offer> offers) implements Finding {

        public Choice {
            offers = List.copyOf(offers);
        }
    }

    record Nothing() implements Finding {}

    /** A site that is known to offer nobody a feed. */
    record Closed() implements Finding {}

    record Forbidden() implements Finding {}

    record Unreachable() implements Finding {}
}
