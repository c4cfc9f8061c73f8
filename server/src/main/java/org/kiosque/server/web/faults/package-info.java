/** Pages on which readers report what is wrong, and the log of what was put right. */
@NullMarked
package org.kiosque.server.web.faults;

import org.jspecify.annotations.NullMarked;
