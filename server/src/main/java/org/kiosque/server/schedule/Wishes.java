package org.kiosque.server.schedule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.Pace;

/**
 * What a publisher wishes the time between two visits to be.
 *
 * @param feed when the feed itself asks to be visited
 * @param cache how long the server calls its answer fresh (Cache-Control, Expires), or null
 * @param hub whether a hub tells what is new
 */
public record Wishes(Pace feed, @Nullable Duration cache, boolean hub) {

    public static final Wishes NONE = new Wishes(Pace.NONE, null, false);
}
