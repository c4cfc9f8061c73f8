/** The packaged program as its users meet it. */
@NullMarked
package org.kiosque.e2e;

import org.jspecify.annotations.NullMarked;
