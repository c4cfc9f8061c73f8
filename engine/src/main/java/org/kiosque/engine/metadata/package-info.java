/** What a page tells of its article beside the text, and which part of the page told it. */
@NullMarked
package org.kiosque.engine.metadata;

import org.jspecify.annotations.NullMarked;
