/** Feeds taken up by address or list, and given out as a list. */
@NullMarked
package org.kiosque.server.follow;

import org.jspecify.annotations.NullMarked;
