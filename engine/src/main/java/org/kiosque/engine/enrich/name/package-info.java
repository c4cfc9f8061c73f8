/** People, places, organisations, events and works, with their identifiers. */
@NullMarked
package org.kiosque.engine.enrich.name;

import org.jspecify.annotations.NullMarked;
