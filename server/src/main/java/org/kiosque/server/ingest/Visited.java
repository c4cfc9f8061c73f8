package org.kiosque.server.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.rights.Rights;
import org.kiosque.server.json.Json;
import org.kiosque.server.lease.Arrivals;
import org.kiosque.server.lease.Gzip;
import org.kiosque.server.store.Assignment;
import org.kiosque.server.store.Submission.SourcePage;

/**
 * An assignment after the visit to its page.
 *
 * @param page what the server sent, or null where there is none to be had
 * @param gzipped the page's bytes as they are kept, or null
 * @param reason why there is none, or null
 * @param rights what the publisher reserves
 */
@SuppressWarnings("ArrayRecordComponent")
record Visited(
        Assignment assignment,
        Entry entry,
        @Nullable Page page,
        byte @Nullable [] gzipped,
        @Nullable String reason,
        Instant when,
        Rights rights) {

    /** A page that no feed told of. */
    static Visited untold(Page page, Instant when, Rights rights) {
        String url = page.url().toString();
        var assignment = new Assignment(Assignment.NONE, 0, "", url, "", 0, 0, null);
        var entry = new Entry(
                url, page.url(), "", null, null, null, null, null, List.of(), List.of(), List.of(), List.of());
        return new Visited(assignment, entry, page, Gzip.pack(page.body()), null, when, rights);
    }

    /** The same without the page, which may not be kept. */
    Visited withoutPage() {
        return new Visited(assignment, entry, null, null, reason, when, rights);
    }

    /** What an arrival brought, unpacked. */
    static Visited of(Arrivals.Waiting waiting) {
        var arrival = waiting.arrival();
        var entry = Json.read(waiting.assignment().entryJson(), Entry.class);
        Page page = null;
        if (arrival.url() != null && arrival.gzipped() != null) {
            var kept = new SourcePage(arrival.url(), arrival.contentType(), arrival.gzipped());
            page = new Page(URI.create(kept.url()), kept.body(), kept.contentType());
        }
        return new Visited(
                waiting.assignment(),
                entry,
                page,
                arrival.gzipped(),
                arrival.reason(),
                arrival.arrived(),
                arrival.rights());
    }
}
