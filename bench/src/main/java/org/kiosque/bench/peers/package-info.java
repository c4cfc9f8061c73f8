/** Other extractors, for comparison on the same pages in the same run; none is a part of the program. */
@NullMarked
package org.kiosque.bench.peers;

import org.jspecify.annotations.NullMarked;
