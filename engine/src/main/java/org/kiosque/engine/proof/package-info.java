/** Checks generated text against what it cites: a sentence that its citations don't prove is dropped. */
@NullMarked
package org.kiosque.engine.proof;

import org.jspecify.annotations.NullMarked;
