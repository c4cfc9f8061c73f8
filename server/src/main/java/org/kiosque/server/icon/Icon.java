package org.kiosque.server.icon;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.fetch.Fetched;

/**
 * An icon as it is filed.
 *
 * @param source its address
 * @param etag its validator, or null
 * @param lastModified likewise
 * @param png drawn again by us
 */
@SuppressWarnings("ArrayRecordComponent")
record Icon(URI source, @Nullable String etag, @Nullable String lastModified, byte[] png) {

    /** The icon in an answer; empty where it holds no picture that we can draw. */
    static Optional<Icon> of(URI source, Fetched.Found found) {
        return Drawing.png(found.body())
                .map(png -> new Icon(
                        source,
                        found.header("ETag").orElse(null),
                        found.header("Last-Modified").orElse(null),
                        png));
    }

    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
