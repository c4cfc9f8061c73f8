/** Which addresses of the net may be connected to. */
@NullMarked
package org.kiosque.server.fetch.guard;

import org.jspecify.annotations.NullMarked;
