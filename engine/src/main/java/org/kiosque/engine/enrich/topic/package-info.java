/** What an article is about: keyphrases, hashtags and key sentences. */
@NullMarked
package org.kiosque.engine.enrich.topic;

import org.jspecify.annotations.NullMarked;
