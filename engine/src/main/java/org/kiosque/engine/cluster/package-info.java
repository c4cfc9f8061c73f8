/** The same story, whoever tells it and in whatever language. */
@NullMarked
package org.kiosque.engine.cluster;

import org.jspecify.annotations.NullMarked;
