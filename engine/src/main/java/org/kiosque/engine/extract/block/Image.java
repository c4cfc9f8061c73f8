package org.kiosque.engine.extract.block;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an article.
 *
 * @param url where it is
 * @param alt what it shows, for those who can't see it, or null
 * @param caption the line below it, or null
 * @param credit who made it, or null
 */
public record Image(
        URI url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit) {}
