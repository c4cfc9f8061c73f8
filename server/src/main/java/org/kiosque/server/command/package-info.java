/** The commands of the program. */
@NullMarked
package org.kiosque.server.command;

import org.jspecify.annotations.NullMarked;
