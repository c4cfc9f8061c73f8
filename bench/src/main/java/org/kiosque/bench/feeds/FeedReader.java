package org.kiosque.bench.feeds;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.FeedReading;

/** A parser of feeds: ours or ROME. */
@FunctionalInterface
interface FeedReader {
    FeedReading read(byte[] body, @Nullable String contentType, URI base);
}
