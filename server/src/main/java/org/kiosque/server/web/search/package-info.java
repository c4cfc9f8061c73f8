/** Searching: the page of results, the same as a feed, and what a browser suggests while words are written. */
@NullMarked
package org.kiosque.server.web.search;

import org.jspecify.annotations.NullMarked;
