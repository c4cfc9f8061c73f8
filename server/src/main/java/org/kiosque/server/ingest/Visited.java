package org.kiosque.server.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.feed.Entry;
import org.kiosque.server.store.Assignment;

/**
 * An assignment after the visit to its page.
 *
 * @param page what the server sent, or null where there is none to be had
 * @param reason why there is none, or null
 */
record Visited(
        Assignment assignment,
        Entry entry,
        @Nullable Page page,
        @Nullable String reason,
        Instant when) {}
