package org.kiosque.server.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.trouble.Trouble;

/** What came of a request: bytes, a word that nothing changed, or the reason why there is nothing. */
public sealed interface Fetched {

    /** The server told of the thing itself: sent it, or said that the copy at hand is still good. */
    sealed interface Told extends Fetched {

        /** Where the answer came from, after redirects. */
        URI url();

        /**
         * The address that stands for the one asked from now on: as far as a chain of redirects went on 301 and 308
         * alone; null where the one asked stays.
         */
        @Nullable
        URI moved();

        Headers headers();

        /** The same, with another address that stands for the one asked. */
        Told movedTo(@Nullable URI target);

        default Optional<String> header(String name) {
            return Optional.ofNullable(headers().get(name));
        }

        /** For how long the publisher says that this answer will be good; empty where it says nothing or "ask again". */
        default Optional<Duration> freshFor(Instant now) {
            return Freshness.of(headers(), now);
        }
    }

    /**
     * An answer with a body.
     *
     * @param body decompressed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Found(URI url, @Nullable URI moved, Headers headers, byte[] body) implements Told {

        public @Nullable String contentType() {
            return headers.get("Content-Type");
        }

        @Override
        public Found movedTo(@Nullable URI target) {
            return new Found(url, target, headers, body);
        }
    }

    /** The body has not changed since the validators given (304). */
    record Unchanged(URI url, @Nullable URI moved, Headers headers) implements Told {

        @Override
        public Unchanged movedTo(@Nullable URI target) {
            return new Unchanged(url, target, headers);
        }
    }

    /** There is nothing any more, and will not be (404, 410); {@code forever} for 410. */
    record Missing(boolean forever, String reason) implements Fetched {}

    /** We may not or will not ask: robots.txt, a forbidden address, a login or a bot wall. */
    record Refused(String reason) implements Fetched {

        /** The reason where robots.txt is one. */
        public static final String ROBOTS = Trouble.ROBOTS.words();
    }

    /** The host is to be left alone until a moment: it asked for that (429, 503), or another process visits it now. */
    record Busy(Instant until, String reason) implements Fetched {}

    /** It did not work this time: no connection, a fault of the server, too large, too slow. */
    record Failed(String reason) implements Fetched {}
}
