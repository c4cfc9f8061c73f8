/** An article's blocks, and how they are read from the pieces of a page. */
@NullMarked
package org.kiosque.engine.extract.block;

import org.jspecify.annotations.NullMarked;
