/** How well articles are put into stories, copies found, and pairs compared. */
@NullMarked
package org.kiosque.bench.stories;

import org.jspecify.annotations.NullMarked;
