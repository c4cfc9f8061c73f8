/** The page that tells how well each publisher can be read. */
@NullMarked
package org.kiosque.server.web.publishers;

import org.jspecify.annotations.NullMarked;
