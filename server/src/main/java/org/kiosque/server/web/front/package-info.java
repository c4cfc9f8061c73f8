/** The front page and all other lists of articles. */
@NullMarked
package org.kiosque.server.web.front;

import org.jspecify.annotations.NullMarked;
