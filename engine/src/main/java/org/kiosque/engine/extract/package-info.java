/** A page's article without what surrounds it. */
@NullMarked
package org.kiosque.engine.extract;

import org.jspecify.annotations.NullMarked;
