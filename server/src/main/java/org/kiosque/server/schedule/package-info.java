/** When to visit each feed again and why, and what earlier visits brought. */
@NullMarked
package org.kiosque.server.schedule;

import org.jspecify.annotations.NullMarked;
