/** Numbers with their unit and what they count. */
@NullMarked
package org.kiosque.engine.enrich.number;

import org.jspecify.annotations.NullMarked;
