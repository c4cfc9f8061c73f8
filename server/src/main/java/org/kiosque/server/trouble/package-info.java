/** Why a visit brought nothing. */
@NullMarked
package org.kiosque.server.trouble;

import org.jspecify.annotations.NullMarked;
