/** The page of the feeds that are followed. */
@NullMarked
package org.kiosque.server.web.feeds;

import org.jspecify.annotations.NullMarked;
