package org.kiosque.engine.cluster;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kiosque.engine.terms.Centroid;

/**
 * What speaks for an article belonging to a story, or for two stories being one, as numbers that weights are learned
 * for. Cosines are taken with the story's sum or its founder, never with single articles.
 */
final class Evidence {

    static final List<String> WITHIN = List.of(
            "one",
            "title",
            "text",
            "stems",
            "stems-of-each",
            "names",
            "names-of-each",
            "entities",
            "both-named",
            "numbers",
            "founder",
            "recent",
            "lasting",
            "middle",
            "size");

    static final List<String> ACROSS = List.of(
            "one",
            "names",
            "names-of-each",
            "entities",
            "things",
            "things-named",
            "both-named",
            "founder",
            "numbers",
            "recent",
            "lasting",
            "middle",
            "size");

    static final List<String> UNITE = List.of(
            "one",
            "names",
            "names-of-each",
            "stems",
            "stems-of-each",
            "one-language",
            "titles",
            "entities",
            "things",
            "things-named",
            "both-named",
            "numbers",
            "gap",
            "near",
            "far",
            "size");

    /** What is added to each of these where the meaning of both is known. */
    private static final String MEANING = "meaning";

    private static final double RECENT_DAYS = 1.5;

    /** Where there is a text, words tell more and the time less. */
    private static final double RECENT_DAYS_WITH_TEXT = 5;

    private static final double NEAR_DAYS = 1;
    private static final double LASTING_DAYS = 3;
    private static final double COLUMN_DAYS = 0.75;
    private static final double COLUMN_WORDING = 0.8;

    private Evidence() {}

    /** The names of some evidence and, behind them, of what meaning adds. */
    static List<String> withMeaning(List<String> evidence) {
        return Stream.concat(evidence.stream(), Stream.of(MEANING)).toList();
    }

    /** Some evidence with what meaning adds to it. */
    static double[] withMeaning(double[] evidence, double likeness) {
        double[] all = Arrays.copyOf(evidence, evidence.length + 1);
        all[evidence.length] = likeness;
        return all;
    }

    /** The numbers where the story has articles in the article's language. */
    static double[] within(Traits traits, Story story, Story.Wording wording, Instant at) {
        Traits founder = story.founder();
        Centroid.Likeness stems = wording.stems().likeness(traits.stems());
        Centroid.Likeness names = story.names().likeness(traits.names());
        return new double[] {
            1,
            wording.title().cosine(traits.title()),
            wording.text().cosine(traits.text()),
            stems.cosine(),
            stems.mean(),
            names.cosine(),
            ofEach(names, traits.hasText()),
            story.entities().cosine(traits.entities()),
            bothNamed(traits, story),
            shared(traits.numbers(), founder.numbers()),
            founder.language().equals(traits.language()) ? founder.stems().dot(traits.stems()) : 0,
            recent(story.daysOutside(at), traits.hasText()),
            gaussian(story.daysSinceOldest(at), LASTING_DAYS),
            gaussian(story.daysFromMiddle(at), LASTING_DAYS),
            size(story),
        };
    }

    /** The numbers where it has none. */
    static double[] across(Traits traits, Story story, Instant at) {
        Centroid.Likeness names = story.names().likeness(traits.names());
        double things = story.things().cosine(traits.things());
        return new double[] {
            1,
            names.cosine(),
            ofEach(names, traits.hasText()),
            story.entities().cosine(traits.entities()),
            things,
            together(things, names.cosine()),
            bothNamed(traits, story),
            story.founder().names().dot(traits.names()),
            shared(traits.numbers(), story.founder().numbers()),
            recent(story.daysOutside(at), traits.hasText()),
            gaussian(story.daysSinceOldest(at), LASTING_DAYS),
            gaussian(story.daysFromMiddle(at), LASTING_DAYS),
            size(story),
        };
    }

    /** The numbers of two stories with such names; {@code text} tells whether they have more than headlines. */
    static double[] unite(Story a, Story b, Centroid.Likeness names, boolean text) {
        Optional<Centroid.Likeness> stems = a.likeness(b, Story.Wording::stems);
        double things = stems.isPresent() ? 0 : a.things().cosine(b.things());
        double middle = a.daysFromMiddle(b.middle());
        return new double[] {
            1,
            names.cosine(),
            ofEach(names, text),
            cosine(stems),
            stems.map(Centroid.Likeness::mean).orElse(0.0),
            stems.isPresent() ? 1 : 0,
            cosine(a.likeness(b, Story.Wording::title)),
            a.entities().cosine(b.entities()),
            things,
            together(things, names.cosine()),
            a.entities().isEmpty() || b.entities().isEmpty() ? 0 : 1,
            shared(a.founder().numbers(), b.founder().numbers()),
            recent(a.daysOutside(b), text),
            gaussian(middle, NEAR_DAYS),
            gaussian(middle, LASTING_DAYS),
            Math.max(size(a), size(b)),
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

    private static double cosine(Optional<Centroid.Likeness> words) {
        return words.map(Centroid.Likeness::cosine).orElse(0.0);
    }

    /** How alike the names of each are, where there is a text: headlines name too few for it to tell anything. */
    private static double ofEach(Centroid.Likeness names, boolean text) {
        return text ? names.mean() : 0;
    }

    /** How much two cosines are high at once. */
    private static double together(double a, double b) {
        return Math.sqrt(Math.max(0, a) * Math.max(0, b));
    }

    /** 1 for a story of one article, less for each more. */
    private static double size(Story story) {
        return 1.0 / Math.min(100, story.size());
    }

    private static double bothNamed(Traits traits, Story story) {
        return traits.entities().isEmpty() || story.entities().isEmpty() ? 0 : 1;
    }

    private static double recent(double days, boolean hasText) {
        return gaussian(days, hasText ? RECENT_DAYS_WITH_TEXT : RECENT_DAYS);
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
