package org.kiosque.server.warc;

import java.time.Instant;
import org.kiosque.engine.extract.Page;

/**
 * A page as an archive keeps it.
 *
 * @param when the moment at which it was fetched
 */
public record Capture(Page page, Instant when) {}
