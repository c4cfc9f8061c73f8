package org.kiosque.server.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What came of a request: bytes, a word that nothing changed, or the reason why there is nothing. */
public sealed interface Fetched {

    /**
     * An answer with a body.
     *
     * @param url where it came from, after redirects
     * @param moved the address that stands for the one asked from now on (301, 308), or null
     * @param body decompressed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Found(URI url, @Nullable URI moved, Headers headers, byte[] body) implements Fetched {

        public @Nullable String contentType() {
            return headers.get("Content-Type");
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** The body has not changed since the validators given (304). */
    record Unchanged() implements Fetched {}

    /** There is nothing any more, and will not be (404, 410); {@code forever} for 410. */
    record Missing(boolean forever, String reason) implements Fetched {}

    /** We may not or will not ask: robots.txt, a forbidden address, a login or a bot wall. */
    record Refused(String reason) implements Fetched {}

    /** The host asks to be left alone until a moment (429, 503). */
    record Busy(Instant until, String reason) implements Fetched {}

    /** It did not work this time: no connection, a fault of the server, too large, too slow. */
    record Failed(String reason) implements Fetched {}
}
