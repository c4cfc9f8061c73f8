/** Checks that a translation tells what its original tells, as far as that can be counted. */
@NullMarked
package org.kiosque.engine.translation;

import org.jspecify.annotations.NullMarked;
