package org.kiosque.server.warc;

import java.time.Instant;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.rights.Rights;

/**
 * A page as an archive keeps it.
 *
 * @param rights what the headers kept with it reserve
 * @param when the moment at which it was fetched
 */
public record Capture(Page page, Rights rights, Instant when) {}
