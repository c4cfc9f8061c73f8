package org.kiosque.engine.answer;

import java.util.List;

/** What the sources say to a question: {@link Found}, or {@link NotInSources}. */
public sealed interface Answer {

    /**
     * Sentences that answer, as they stand in the sources.
     *
     * @param text the cited sentences, one after the other
     * @param citations at most three, best first
     * @param score how surely they answer, 0 to 1
     */
    record Found(String text, List<Citation> citations, double score) implements Answer {
        public Found {
            citations = List.copyOf(citations);
        }
    }

    /**
     * Nothing that answers surely enough.
     *
     * @param nearest the sentences that came closest, at most three, perhaps none
     */
    record NotInSources(List<Citation> nearest) implements Answer {
        public NotInSources {
            nearest = List.copyOf(nearest);
        }
    }
}
