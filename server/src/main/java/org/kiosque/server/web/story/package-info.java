/** The page of one story. */
@NullMarked
package org.kiosque.server.web.story;

import org.jspecify.annotations.NullMarked;
