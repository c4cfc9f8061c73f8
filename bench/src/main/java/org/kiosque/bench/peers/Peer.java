package org.kiosque.bench.peers;

import java.net.URI;

/** Another extractor. */
public interface Peer extends AutoCloseable {

    String name();

    /** What it finds on a page. */
    Found find(URI url, String html);

    @Override
    default void close() {}

    /**
     * What an extractor found.
     *
     * @param text with blanks between its blocks
     * @param ms of processor time
     */
    record Found(String text, double ms) {}
}
