/** Stored text turned into HTML that shows it, with what was found in it marked. */
@NullMarked
package org.kiosque.server.web.markup;

import org.jspecify.annotations.NullMarked;
