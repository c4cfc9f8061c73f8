/** Teaches the extractor's learned opinion from pages whose text is known. */
@NullMarked
package org.kiosque.bench.veto;

import org.jspecify.annotations.NullMarked;
