/** How well and how fast the sanitiser and the extractor do on the shared sets. */
@NullMarked
package org.kiosque.bench.extract;

import org.jspecify.annotations.NullMarked;
