package org.kiosque.server.index;

import java.time.Instant;
import java.time.ZoneOffset;

/** Searches as a French reader makes them. */
public final class Searches {

    private static final Instant AUGUST = Instant.parse("2025-08-09T06:00:00Z");

    private Searches() {}

    /** How many articles are found. */
    public static int total(ArticleIndex index, String written) {
        return search(index, written).total();
    }

    static Hits search(ArticleIndex index, String written) {
        return index.search(inquiry(written), new ArticleIndex.Page("fr", AUGUST, false, 0, 10));
    }

    static Inquiry inquiry(String written) {
        return Inquiry.parse(written, Days.at(AUGUST, ZoneOffset.UTC));
    }
}
