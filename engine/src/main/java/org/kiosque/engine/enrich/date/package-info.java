/** Dates and times, absolute and relative to the publication. */
@NullMarked
package org.kiosque.engine.enrich.date;

import org.jspecify.annotations.NullMarked;
