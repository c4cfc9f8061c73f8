/** What the names of elements and the words of a block tell of their part on a page. */
@NullMarked
package org.kiosque.engine.extract.hint;

import org.jspecify.annotations.NullMarked;
