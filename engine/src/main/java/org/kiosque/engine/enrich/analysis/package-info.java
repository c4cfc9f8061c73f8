/** What an article says, as values: each piece with its place in the text. */
@NullMarked
package org.kiosque.engine.enrich.analysis;

import org.jspecify.annotations.NullMarked;
