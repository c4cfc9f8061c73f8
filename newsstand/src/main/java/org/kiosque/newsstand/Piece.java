package org.kiosque.newsstand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's article with its silent correction.
 *
 * @param publisher whose it is
 * @param first as it was published
 * @param correction what replaces it without a word, or null
 */
public record Piece(
        Publisher publisher, ArticleFile first, @Nullable ArticleFile correction) {

    ArticleFile text(boolean corrected) {
        return corrected && correction != null ? correction : first;
    }

    boolean isOut(Instant now) {
        return !first.published().toInstant().isAfter(now);
    }
}
