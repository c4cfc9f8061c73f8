/** Which pieces of a page are its article: by rules, then by what was learned. */
@NullMarked
package org.kiosque.engine.extract.choose;

import org.jspecify.annotations.NullMarked;
