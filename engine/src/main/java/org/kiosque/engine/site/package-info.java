/** Rules for single publishers, read from data files: what the general rules can't know of their pages. */
@NullMarked
package org.kiosque.engine.site;

import org.jspecify.annotations.NullMarked;
