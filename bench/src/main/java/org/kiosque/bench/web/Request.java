package org.kiosque.bench.web;

import java.time.Instant;

/**
 * A request as its server saw it.
 *
 * @param host the Host header, without the port
 * @param validator what the request brought back from an earlier answer, or ""
 * @param start when its header had come
 * @param end just before the last bytes of the answer left, or when the asker went away
 * @param status the answer's, or 0 where there was none
 * @param closedUntil before which the answer wanted no further request; {@link Instant#MIN} where it did not say
 */
record Request(
        String host, String path, String validator, Instant start, Instant end, int status, Instant closedUntil) {}
