package org.kiosque.engine.extract;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page as a server sent it.
 *
 * @param url the address it came from, after redirects
 * @param body the bytes, not compressed; the caller gives them away and no longer changes them
 * @param contentType the header of that name, or null
 */
public record Page(URI url, byte[] body, @Nullable String contentType) {

    public Page {
        Objects.requireNonNull(url);
        Objects.requireNonNull(body);
    }
}
