/** Teaches the ranking of keyphrases. */
@NullMarked
package org.kiosque.bench.topics;

import org.jspecify.annotations.NullMarked;
