/** A story put together from what its articles say, word for word. */
@NullMarked
package org.kiosque.server.dossier;

import org.jspecify.annotations.NullMarked;
