package org.kiosque.server.fetch;

import java.time.Instant;
import java.util.Optional;

/**
 * What must be known of a host beyond one request: until when it wants to be left alone, and which process visits it.
 * A host is named by its authority, {@code name:port} in lower case. Asked before every request, so that an
 * implementation on disk keeps in memory what cannot have changed.
 */
public interface HostLedger {

    /** Until when the host wants no request, where that is in the future. */
    Optional<Instant> closedUntil(String host);

    /** Takes down that the host wants no request before {@code until}. */
    void close(String host, Instant until);

    /** Takes or renews this process's right to visit the host; false where another process holds it now. */
    boolean hold(String host);
}
