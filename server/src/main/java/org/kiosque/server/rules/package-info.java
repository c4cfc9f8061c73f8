/** The operator's own rules for publishers, read from files. */
@NullMarked
package org.kiosque.server.rules;

import org.jspecify.annotations.NullMarked;
