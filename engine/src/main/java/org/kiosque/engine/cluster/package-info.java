/** The same text and the same story, whoever tells it. */
@NullMarked
package org.kiosque.engine.cluster;

import org.jspecify.annotations.NullMarked;
