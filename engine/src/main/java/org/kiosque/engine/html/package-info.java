/** Bytes of a page to text and clean markup: character sets, addresses and the sanitiser. */
@NullMarked
package org.kiosque.engine.html;

import org.jspecify.annotations.NullMarked;
