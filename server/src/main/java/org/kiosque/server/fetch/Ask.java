package org.kiosque.server.fetch;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch, and how.
 *
 * @param accept the media types wanted, as in the header
 * @param etag the validator of the copy at hand, or null
 * @param lastModified likewise
 * @param limit the largest body in bytes, after decompression
 * @param robots whether robots.txt is asked first
 * @param cut whether a larger body is cut at the limit; otherwise it is a failure
 * @param form the fields to POST; where there are none it is a GET
 */
public record Ask(
        URI url,
        String accept,
        @Nullable String etag,
        @Nullable String lastModified,
        int limit,
        boolean robots,
        boolean cut,
        Map<String, String> form) {

    private static final int MEBIBYTE = 1 << 20;

    public Ask {
        Objects.requireNonNull(url);
        Objects.requireNonNull(accept);
        form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
    }

    /** A feed that somebody added: no word of robots.txt is needed for what they asked for. */
    public static Ask feed(URI url, @Nullable String etag, @Nullable String lastModified) {
        return new Ask(
                url,
                "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=.9, text/xml;q=.9,"
                        + " application/json;q=.8, text/html;q=.7, */*;q=.1",
                etag,
                lastModified,
                16 * MEBIBYTE,
                false,
                false,
                Map.of());
    }

    /** A page whose list of links is followed for want of a feed. */
    public static Ask list(URI url, @Nullable String etag, @Nullable String lastModified) {
        return new Ask(
                url,
                "text/html, application/xhtml+xml;q=.9, */*;q=.1",
                etag,
                lastModified,
                8 * MEBIBYTE,
                true,
                false,
                Map.of());
    }

    /** A page that a feed told of. */
    public static Ask page(URI url) {
        return new Ask(
                url,
                "text/html, application/xhtml+xml;q=.9, */*;q=.1",
                null,
                null,
                8 * MEBIBYTE,
                true,
                false,
                Map.of());
    }

    /** A picture of an article. */
    public static Ask picture(URI url) {
        return new Ask(
                url,
                "image/avif, image/webp, image/png, image/jpeg, image/gif",
                null,
                null,
                8 * MEBIBYTE,
                false,
                false,
                Map.of());
    }

    /** A site's icon. */
    public static Ask icon(URI url, @Nullable String etag, @Nullable String lastModified) {
        return new Ask(
                url,
                "image/png, image/x-icon, image/vnd.microsoft.icon, image/jpeg, image/gif;q=.5",
                etag,
                lastModified,
                MEBIBYTE / 2,
                true,
                false,
                Map.of());
    }

    /** A form posted, such as a subscription at a WebSub hub. */
    public static Ask form(URI url, Map<String, String> fields) {
        return new Ask(url, "*/*", null, null, MEBIBYTE / 16, false, true, fields);
    }

    /** A word of a publisher about all its pages, such as TDMRep's well-known file. */
    public static Ask siteFile(URI url, String accept) {
        return new Ask(url, accept, null, null, MEBIBYTE / 4, false, false, Map.of());
    }

    /** Of a larger file the first 500 KiB count (RFC 9309). */
    static Ask robotsTxt(URI url) {
        return new Ask(url, "text/plain, */*;q=.1", null, null, 500 << 10, false, true, Map.of());
    }
}
