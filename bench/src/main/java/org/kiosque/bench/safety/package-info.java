/** Whether hostile markup stays harmless. */
@NullMarked
package org.kiosque.bench.safety;

import org.jspecify.annotations.NullMarked;
