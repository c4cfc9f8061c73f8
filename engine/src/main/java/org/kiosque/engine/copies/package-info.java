/** The same text, whoever prints it. */
@NullMarked
package org.kiosque.engine.copies;

import org.jspecify.annotations.NullMarked;
