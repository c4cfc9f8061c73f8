package org.kiosque.server.schedule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher wishes the time between two visits to be.
 *
 * @param feed the pace that the feed itself asks for (ttl, sy), or null
 * @param cache how long the server calls its answer fresh (Cache-Control, Expires), or null
 * @param hub whether a hub tells what is new
 */
public record Wishes(@Nullable Duration feed, @Nullable Duration cache, boolean hub) {

    public static final Wishes NONE = new Wishes(null, null, false);
}
