/** Measures which texts are taken for one: copies of a dispatch against other articles about the same event. */
@NullMarked
package org.kiosque.bench.copies;

import org.jspecify.annotations.NullMarked;
