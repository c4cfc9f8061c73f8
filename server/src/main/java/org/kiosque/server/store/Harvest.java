package org.kiosque.server.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visit to a feed brought.
 *
 * @param title the feed's own title
 * @param home the site's page, or null
 * @param icon the picture that the feed names as its own, or null
 * @param etag the validator for the next visit, or null
 * @param lastModified likewise
 * @param hub the WebSub hub that tells of what is new, or null
 * @param topic the address that the hub knows the feed by, or null
 * @param paceJson the engine's pace: when the feed asks to be visited
 */
public record Harvest(
        String title,
        @Nullable String home,
        @Nullable String icon,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String hub,
        @Nullable String topic,
        String paceJson,
        List<Told> entries) {

    public Harvest {
        entries = List.copyOf(entries);
    }

    /**
     * One entry that the feed told of.
     *
     * @param guid the feed's identifier for it
     * @param url the page's canonical address, or null
     * @param published by its own account, or null
     * @param digest the engine's fingerprint of the entry
     * @param json the engine's entry, or null where it is on file by that digest
     */
    public record Told(
            String guid,
            @Nullable String url,
            @Nullable Instant published,
            String digest,
            @Nullable String json) {}
}
