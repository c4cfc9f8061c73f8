/** Publishers' pictures, fetched once and kept for a while. */
@NullMarked
package org.kiosque.server.picture;

import org.jspecify.annotations.NullMarked;
