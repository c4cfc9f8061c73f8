package org.kiosque.server.lease;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came, or why there is none.
 *
 * @param entryId the assignment
 * @param url where the page came from, after redirects, or null where there is no page
 * @param headers those that bear on what may be done with the page, by name in lower case
 * @param gzipped the page, compressed, or null
 * @param reason why there is no page, or null
 */
@SuppressWarnings("ArrayRecordComponent")
public record Arrival(
        long entryId,
        Instant arrived,
        @Nullable String url,
        @Nullable String contentType,
        Map<String, String> headers,
        byte @Nullable [] gzipped,
        @Nullable String reason) {

    public Arrival {
        headers = Map.copyOf(headers);
    }

    /** A visit that brought no page. */
    public static Arrival without(long entryId, String reason, Instant when) {
        return new Arrival(entryId, when, null, null, Map.of(), null, reason);
    }
}
