/** The Robots Exclusion Protocol (RFC 9309). */
@NullMarked
package org.kiosque.server.fetch.robots;

import org.jspecify.annotations.NullMarked;
