/** Builds the engine's gazetteer from packaged sources, and measures names and dates. */
@NullMarked
package org.kiosque.bench.names;

import org.jspecify.annotations.NullMarked;
