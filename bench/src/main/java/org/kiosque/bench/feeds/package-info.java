/** Speed, completeness and robustness of the feed parsers, beside ROME. */
@NullMarked
package org.kiosque.bench.feeds;

import org.jspecify.annotations.NullMarked;
