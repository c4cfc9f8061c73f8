/** The rounds of those who fetch: due feeds and pages are visited, and what they bring is taken down. */
@NullMarked
package org.kiosque.server.rounds;

import org.jspecify.annotations.NullMarked;
