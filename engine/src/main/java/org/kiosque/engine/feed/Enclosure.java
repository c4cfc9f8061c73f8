package org.kiosque.engine.feed;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A file attached to an entry.
 *
 * @param url where it is
 * @param type the media type as declared, or null
 * @param bytes its size as declared, or null
 * @param duration playing time, or null
 */
public record Enclosure(
        URI url,
        @Nullable String type,
        @Nullable Long bytes,
        @Nullable Duration duration) {}
