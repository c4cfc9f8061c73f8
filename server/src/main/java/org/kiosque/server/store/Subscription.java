package org.kiosque.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is followed.
 *
 * @param category the folder it is filed under, or null
 * @param state {@code active}, {@code paused} or {@code gone}
 * @param etag the validator of its last answer, or null
 * @param lastModified likewise
 * @param lastError the last failure in words, or null after a success
 * @param failures failed visits in a row
 */
public record Subscription(
        long id,
        String url,
        String title,
        @Nullable String home,
        @Nullable String category,
        String state,
        @Nullable String etag,
        @Nullable String lastModified,
        Instant nextVisit,
        @Nullable Instant lastVisit,
        @Nullable String lastError,
        int failures) {}
