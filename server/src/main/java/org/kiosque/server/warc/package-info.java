/** Web archives (WARC, ISO 28500, and its forerunner ARC): pages out of them and into them. */
@NullMarked
package org.kiosque.server.warc;

import org.jspecify.annotations.NullMarked;
