package org.kiosque.engine.feed.listing;

import org.kiosque.engine.feed.Feed;

/** What came of reading a page as a list of articles. */
public sealed interface ListReading {

    /**
     * The page is a list.
     *
     * @param feed its links as entries, in the order of the page
     * @param template how the list was found, for the next visit
     */
    record Listed(Feed feed, ListTemplate template) implements ListReading {}

    /** The page is none. */
    record NoList(String reason) implements ListReading {}
}
