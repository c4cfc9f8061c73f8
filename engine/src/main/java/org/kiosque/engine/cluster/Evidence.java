package org.kiosque.engine.cluster;

import java.time.Instant;
import java.util.Set;

/** What speaks for an article belonging to a story, as numbers that weights are learned for. */
final class Evidence {

    private static final double RECENT_DAYS = 1.5;

    /** Where there is a text, words tell more and the time less. */
    private static final double RECENT_DAYS_WITH_TEXT = 5;

    private static final double LASTING_DAYS = 3;
    private static final double COLUMN_DAYS = 0.75;
    private static final double COLUMN_WORDING = 0.8;

    private Evidence() {}

    /** The numbers where the story has articles in the article's language: see {@link Weights#within}. */
    static double[] within(Traits traits, Story story, Story.Wording wording, Instant at) {
        return new double[] {
            1,
            wording.title(traits),
            wording.text(traits),
            wording.stems(traits),
            story.names().cosine(traits.names()),
            story.entities().cosine(traits.entities()),
            shared(traits.numbers(), story.founder().numbers()),
            recent(traits, story, at),
            gaussian(story.daysSinceOldest(at), LASTING_DAYS),
            1.0 / Math.min(100, story.size()),
            traits.hasText() ? 1 : 0,
        };
    }

    /** The numbers where it has none: see {@link Weights#across}. */
    static double[] across(Traits traits, Story story, Instant at) {
        return new double[] {
            1,
            story.names().cosine(traits.names()),
            story.entities().cosine(traits.entities()),
            story.founder().names().dot(traits.names()),
            shared(traits.numbers(), story.founder().numbers()),
            recent(traits, story, at),
            gaussian(story.daysSinceOldest(at), LASTING_DAYS),
            1.0 / Math.min(100, story.size()),
            traits.hasText() ? 1 : 0,
        };
    }

    /**
     * Whether an article is another edition of a column rather than more of a story: the same headline with other
     * numbers, most of a day or more apart.
     */
    static boolean isOtherEdition(Traits traits, Story story, Instant at) {
        Traits founder = story.founder();
        return story.daysSinceOldest(at) >= COLUMN_DAYS
                && shared(traits.numbers(), founder.numbers()) < 0
                && overlap(traits.wording(), founder.wording()) >= COLUMN_WORDING;
    }

    private static double recent(Traits traits, Story story, Instant at) {
        return gaussian(story.daysOutside(at), traits.hasText() ? RECENT_DAYS_WITH_TEXT : RECENT_DAYS);
    }

    private static double gaussian(double days, double spread) {
        return Math.exp(-days * days / (2 * spread * spread));
    }

    /** The part of the numbers that both have; -1 where both have some and none in common. */
    private static double shared(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double overlap = overlap(a, b);
        return overlap == 0 ? -1 : overlap;
    }

    private static double overlap(Set<String> a, Set<String> b) {
        long both = a.stream().filter(b::contains).count();
        return a.isEmpty() || b.isEmpty() ? 0 : (double) both / Math.max(a.size(), b.size());
    }
}
