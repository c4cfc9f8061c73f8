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
 * @param host the address's authority, {@code name:port}
 * @param why why the next visit is when it is
 * @param heard the last visit that succeeded, or null
 * @param rhythm what is known of when it has something new, as written by its reader, or null
 * @param outlineJson the engine's outline as a list of feeds told it, in its folders, or null
 * @param hub the hub that the feed names, or null
 * @param topic the address that the hub knows the feed by, or null
 * @param paceJson the engine's pace, or null where no feed was read yet
 * @param pushed whether a hub tells what is new
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
        int failures,
        String host,
        String why,
        @Nullable Instant heard,
        @Nullable String rhythm,
        @Nullable String outlineJson,
        @Nullable String hub,
        @Nullable String topic,
        @Nullable String paceJson,
        boolean pushed) {}
