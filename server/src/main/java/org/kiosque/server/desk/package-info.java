/** Where one stage's results become the next one's input: the stages themselves know nothing of each other. */
@NullMarked
package org.kiosque.server.desk;

import org.jspecify.annotations.NullMarked;
