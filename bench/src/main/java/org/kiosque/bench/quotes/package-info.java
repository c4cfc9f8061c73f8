/** How well quotes and positions are found and given to those who hold them. */
@NullMarked
package org.kiosque.bench.quotes;

import org.jspecify.annotations.NullMarked;
