/** From what a person pastes, and from what a page says, to the addresses where its feeds are. */
@NullMarked
package org.kiosque.engine.feed.discover;

import org.jspecify.annotations.NullMarked;
