/** A second opinion on an article's blocks, learned from pages whose text is known. */
@NullMarked
package org.kiosque.engine.extract.veto;

import org.jspecify.annotations.NullMarked;
