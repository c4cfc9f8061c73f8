/** How well questions are answered. */
@NullMarked
package org.kiosque.bench.answers;

import org.jspecify.annotations.NullMarked;
