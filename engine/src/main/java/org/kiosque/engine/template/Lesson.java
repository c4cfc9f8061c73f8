package org.kiosque.engine.template;

import java.util.Map;
import java.util.Set;

/**
 * What one more page of a host taught.
 *
 * @param trace what is to be remembered of the page
 * @param learned texts that recur from now on, by fingerprint
 * @param forgotten fingerprints of texts that no longer do
 */
public record Lesson(PageTrace trace, Map<Long, String> learned, Set<Long> forgotten) {

    public Lesson {
        learned = Map.copyOf(learned);
        forgotten = Set.copyOf(forgotten);
    }
}
