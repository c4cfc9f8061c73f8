/** Texts as hashed, weighted terms that can be added and compared. */
@NullMarked
package org.kiosque.engine.terms;

import org.jspecify.annotations.NullMarked;
