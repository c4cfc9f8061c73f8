/** Answers made of verbatim passages, or none. */
@NullMarked
package org.kiosque.engine.answer;

import org.jspecify.annotations.NullMarked;
