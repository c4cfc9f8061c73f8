/** A text made ready: its tokens, sentences and the words of its language. */
@NullMarked
package org.kiosque.engine.enrich.reading;

import org.jspecify.annotations.NullMarked;
