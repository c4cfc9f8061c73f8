/** Feeds of every format read into one model, and the lists of feeds (OPML, sitemaps). */
@NullMarked
package org.kiosque.engine.feed;

import org.jspecify.annotations.NullMarked;
