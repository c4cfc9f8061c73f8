/** Makes an encoder of a BERT that is published as a TensorFlow model: its first layers, in eight bits, as ONNX. */
@NullMarked
package org.kiosque.encoder.bert;

import org.jspecify.annotations.NullMarked;
