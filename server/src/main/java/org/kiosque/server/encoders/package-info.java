/** The command {@code models}: lists, installs and tests the operator's encoder. */
@NullMarked
package org.kiosque.server.encoders;

import org.jspecify.annotations.NullMarked;
