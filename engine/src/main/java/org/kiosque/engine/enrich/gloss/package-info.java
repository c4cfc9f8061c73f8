/** Finds the words of a text that explain who or what it names. */
@NullMarked
package org.kiosque.engine.enrich.gloss;

import org.jspecify.annotations.NullMarked;
