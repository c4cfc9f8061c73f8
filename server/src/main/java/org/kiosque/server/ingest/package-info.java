/** The way of the data, from a due feed to an article that is served. */
@NullMarked
package org.kiosque.server.ingest;

import org.jspecify.annotations.NullMarked;
