package org.kiosque.engine.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.terms.Centroid;

/** Says by the learned weights which of some stories an article belongs to, and which two are one. */
final class Judge {

    private static final double SECONDS_OF_DAY = 86_400;

    /** Stories whose names and meaning have less than this in common aren't looked at more closely. */
    private static final double LEAST_NAMES = 0.08;

    private static final double LEAST_MEANING = 0.3;

    private final Duration window;
    private final Weights weights;
    private final Witness witness;
    private final Apart apart = new Apart();

    Judge(Duration window, Weights weights, Witness witness) {
        this.window = window;
        this.weights = weights;
        this.witness = witness;
    }

    Apart apart() {
        return apart;
    }

    /**
     * The likeliest story.
     *
     * @param story null where none is likely enough
     * @param score its probability; where there is none, the highest of all
     */
    record Verdict(@Nullable Story story, double score) {}

    Verdict best(String article, Traits traits, Instant at, List<Story> stories) {
        Story best = null;
        double most = 0;
        double highest = 0;
        for (Story story : stories) {
            if (isOpen(story, story.daysOutside(at)) && !Evidence.isOtherEdition(traits, story, at)) {
                Comparison comparison = comparison(traits, story, at);
                witness.compares(article, story, comparison);
                double probability = weights.probability(comparison);
                highest = Math.max(highest, probability);
                if (probability >= weights.bound(comparison.kind().step()) && probability > most) {
                    best = story;
                    most = probability;
                }
            }
        }
        return new Verdict(best, best == null ? highest : most);
    }

    /** The story that is most likely the same as one, or null. */
    @Nullable
    Story twin(Story story, List<Story> others) {
        Story best = null;
        double most = 0;
        for (Story other : others) {
            Comparison comparison = mayBeOne(story, other) ? comparison(story, other) : null;
            if (comparison != null) {
                witness.compares(story, other, comparison);
                double probability = weights.probability(comparison);
                if (probability
                        >= Math.max(most, weights.bound(comparison.kind().step()))) {
                    best = other;
                    most = probability;
                }
            }
        }
        return best;
    }

    private static Comparison comparison(Traits traits, Story story, Instant at) {
        Story.Wording wording = story.in(traits.language());
        Kind.Step step = wording == null ? Kind.Step.ACROSS : Kind.Step.WITHIN;
        Comparison plain = new Comparison(
                new Kind(step, traits.hasText(), false),
                wording == null ? Evidence.across(traits, story, at) : Evidence.within(traits, story, wording, at));
        return traits.meaning() == null || story.meaning().isEmpty()
                ? plain
                : plain.with(story.meaning().cosine(traits.meaning()));
    }

    /** Null where too little speaks for it to look more closely. */
    private static @Nullable Comparison comparison(Story a, Story b) {
        Centroid.Likeness names = a.names().likeness(b.names());
        double meaning = a.meaning().cosine(b.meaning());
        if (names.cosine() < LEAST_NAMES && meaning < LEAST_MEANING) {
            return null;
        }
        boolean text = a.hasText() && b.hasText();
        Comparison plain = new Comparison(new Kind(Kind.Step.UNITE, text, false), Evidence.unite(a, b, names, text));
        return a.meaning().isEmpty() || b.meaning().isEmpty() ? plain : plain.with(meaning);
    }

    private boolean mayBeOne(Story a, Story b) {
        return b.current() == b
                && b != a
                && isOpen(b, a.daysOutside(b))
                && !apart.keeps(a, b)
                && !Evidence.isOtherEdition(a.founder(), b, a.oldest())
                && !Evidence.isOtherEdition(b.founder(), a, b.oldest());
    }

    private boolean isOpen(Story story, double days) {
        return story.size() > 0 && days * SECONDS_OF_DAY <= window.toSeconds();
    }
}
