/** Lines of JSON in and out: on all cores, in order, with a progress bar. */
@NullMarked
package org.kiosque.server.lines;

import org.jspecify.annotations.NullMarked;
