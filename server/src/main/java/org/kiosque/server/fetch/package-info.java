/** Polite, guarded fetching over HTTP. */
@NullMarked
package org.kiosque.server.fetch;

import org.jspecify.annotations.NullMarked;
