/** What publishers reserve: robots words of pages and headers, and reservations of text and data mining. */
@NullMarked
package org.kiosque.engine.rights;

import org.jspecify.annotations.NullMarked;
