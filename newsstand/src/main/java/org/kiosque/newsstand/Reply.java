package org.kiosque.newsstand;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a request.
 *
 * @param status of HTTP
 * @param headers besides those that the sender adds
 * @param body perhaps empty
 * @param modified when it last changed, or null where that is not told
 */
record Reply(
        int status,
        Map<String, String> headers,
        byte[] body,
        @Nullable Instant modified) {

    static Reply ok(String type, byte[] body) {
        return new Reply(200, Map.of("Content-Type", type), body, null);
    }

    static Reply text(String type, String body) {
        return ok(type + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply moved(String address) {
        return new Reply(301, Map.of("Location", address), new byte[0], null);
    }

    Reply withStatus(int other) {
        return new Reply(other, headers, body, modified);
    }

    Reply withModified(Instant instant) {
        return new Reply(status, headers, body, instant);
    }
}
