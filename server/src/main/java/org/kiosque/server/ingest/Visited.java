package org.kiosque.server.ingest;

import java.time.Instant;
import java.util.List;
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
        Instant when) {

    /** A page that no feed told of. */
    static Visited untold(Page page, Instant when) {
        String url = page.url().toString();
        var assignment = new Assignment(Assignment.NONE, 0, "", url, "", 0, 0, null);
        var entry = new Entry(
                url, page.url(), "", null, null, null, null, null, List.of(), List.of(), List.of(), List.of());
        return new Visited(assignment, entry, page, null, when);
    }
}
