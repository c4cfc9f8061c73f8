/** Who said what, word for word, and who wants what. */
@NullMarked
package org.kiosque.engine.enrich.quote;

import org.jspecify.annotations.NullMarked;
