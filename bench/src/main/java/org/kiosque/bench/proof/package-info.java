/** How well generated claims are checked. */
@NullMarked
package org.kiosque.bench.proof;

import org.jspecify.annotations.NullMarked;
