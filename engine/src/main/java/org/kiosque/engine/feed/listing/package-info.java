/** Pages without a feed read as one: the links of their lists become entries. */
@NullMarked
package org.kiosque.engine.feed.listing;

import org.jspecify.annotations.NullMarked;
