package org.kiosque.engine.answer;

import java.util.List;

/** What the sources say to a question: {@link Found}, or {@link NotInSources}. */
public sealed interface Answer {

    /** Of questions on news, of which half are not told, two thirds of the answers above it are to one that is. */
    double SURE = 0.5;

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

        /** Whether it answers more likely than not; else it should be called a perhaps. */
        public boolean isSure() {
            return score >= SURE;
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
