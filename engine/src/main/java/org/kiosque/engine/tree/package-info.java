/** Decision trees that were learned elsewhere, and are read and asked here. */
@NullMarked
package org.kiosque.engine.tree;

import org.jspecify.annotations.NullMarked;
