/** The whole way on real pages: the evaluation's pages served as sites on loopback, and what became of them. */
@NullMarked
package org.kiosque.bench.pages;

import org.jspecify.annotations.NullMarked;
