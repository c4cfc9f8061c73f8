package org.kiosque.engine.cluster;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.terms.Meaning;
import org.kiosque.engine.terms.Vector;

/**
 * What an article is compared by.
 *
 * @param language the table of its words
 * @param title weighted words of the headline
 * @param text weighted words of headline and lead
 * @param stems the same by the words' beginnings
 * @param names character 4-grams of what may be names, in the letters all languages share, and numbers
 * @param entities weighted ids
 * @param things weighted things that it speaks of, the same in all languages
 * @param wording the headline's words
 * @param numbers the headline's numbers
 * @param hasText whether there was more than a headline
 * @param meaning what sets its meaning apart from others in its language, or null where that isn't known
 */
record Traits(
        String language,
        Vector title,
        Vector text,
        Vector stems,
        Vector names,
        Vector entities,
        Vector things,
        Set<String> wording,
        Set<String> numbers,
        boolean hasText,
        @Nullable Meaning meaning) {}
