package org.kiosque.server.web.front;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.store.Card;

/**
 * One page of a list of articles, newest first.
 *
 * @param next the {@code before} of the following page in milliseconds, or null on the last one
 */
public record Listing(List<Item> items, @Nullable Long next) {

    public static final int SIZE = 30;

    /** What to ask of the library to fill a page and to know whether another one follows. */
    public static final int ASKED = SIZE + 1;

    /**
     * Cuts a page off a list of at most {@link #ASKED}. Articles of the same moment stay together, for the next page
     * begins before a moment.
     */
    public static Listing of(List<Card> cards, Items items) {
        if (cards.size() < ASKED) {
            return new Listing(items.of(cards), null);
        }
        var following = cards.getLast().published();
        var page = cards.stream()
                .filter(card -> card.published().isAfter(following))
                .toList();
        if (page.isEmpty()) {
            return new Listing(items.of(cards), following.toEpochMilli());
        }
        return new Listing(items.of(page), following.toEpochMilli() + 1);
    }

    public static Instant before(@Nullable Long millis) {
        return millis == null ? Instant.ofEpochMilli(Long.MAX_VALUE) : Instant.ofEpochMilli(millis);
    }
}
