package org.kiosque.bench.pages;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A page of the evaluation data with what people say it holds.
 *
 * @param id in its set
 * @param set {@code aed} or {@code fundus}
 * @param url its address on the web
 * @param file the page as its server sent it, gzipped
 * @param title gold
 * @param published gold; noon where only the day is known
 * @param timed whether the hour of {@code published} is known
 * @param authors gold, perhaps empty
 * @param text gold: paragraphs parted by empty lines
 */
record RealPage(
        String id,
        String set,
        URI url,
        Path file,
        String title,
        Instant published,
        boolean timed,
        List<String> authors,
        String text) {

    RealPage {
        authors = List.copyOf(authors);
    }

    /** Path and query as the publisher wrote them. */
    String target() {
        return url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery();
    }

    /** The address under which {@link RealPages} serves it. */
    String local(int port) {
        return "http://" + url.getHost() + ".localhost:" + port + target();
    }
}
