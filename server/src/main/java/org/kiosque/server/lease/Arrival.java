package org.kiosque.server.lease;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.rights.Rights;

/**
 * A page as it came, or why there is none.
 *
 * @param entryId the assignment
 * @param url where the page came from, after redirects, or null where there is no page
 * @param rights what the publisher reserves
 * @param gzipped the page, compressed, or null
 * @param reason why there is no page, or null
 */
@SuppressWarnings("ArrayRecordComponent")
public record Arrival(
        long entryId,
        Instant arrived,
        @Nullable String url,
        @Nullable String contentType,
        Rights rights,
        byte @Nullable [] gzipped,
        @Nullable String reason) {

    /** A visit that brought no page. */
    public static Arrival without(long entryId, String reason, Instant when) {
        return new Arrival(entryId, when, null, null, Rights.NONE, null, reason);
    }
}
