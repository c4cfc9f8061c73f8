/** Text as the other packages see it: documents, places in them, sentences, words and languages. */
@NullMarked
package org.kiosque.engine.text;

import org.jspecify.annotations.NullMarked;
