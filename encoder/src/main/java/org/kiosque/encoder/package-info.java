/** Sentence encoders: what a text means as a vector, if an operator installed a model for it. */
@NullMarked
package org.kiosque.encoder;

import org.jspecify.annotations.NullMarked;
