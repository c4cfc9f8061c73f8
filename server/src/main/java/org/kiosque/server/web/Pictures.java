package org.kiosque.server.web;

import java.net.URI;
import java.util.Optional;

/** Fetches publishers' pictures, so that a reader's browser asks nobody but this site. */
public interface Pictures {

    Optional<Picture> fetch(URI address);

    /**
     * A picture as it was sent.
     *
     * @param type the media type that came with it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(String type, byte[] bytes) {}
}
