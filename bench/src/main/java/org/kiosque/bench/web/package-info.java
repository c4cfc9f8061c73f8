/** A web of thousands of feeds on loopback, good and bad, and what a reader of it has to show for itself. */
@NullMarked
package org.kiosque.bench.web;

import org.jspecify.annotations.NullMarked;
