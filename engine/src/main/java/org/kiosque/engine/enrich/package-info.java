/** What an article says: names, dates, numbers, quotes, hashtags and key sentences, each with its place. */
@NullMarked
package org.kiosque.engine.enrich;

import org.jspecify.annotations.NullMarked;
