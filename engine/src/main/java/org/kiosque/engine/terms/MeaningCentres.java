package org.kiosque.engine.terms;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mean of the meanings seen in each language. An encoder puts all texts of a language near each other; only what
 * sets a text apart from its language's mean can be compared with texts of others. While few texts of a language have
 * been seen, their mean tells their stories rather than the language, and the mean of all languages counts beside it.
 */
public final class MeaningCentres {

    /** Fewer texts have no mean worth the name. */
    private static final int FEWEST = 8;

    /** As how many texts of a language all others count. */
    private static final double PRIOR = 8;

    /** Later texts move a mean no less than this, so that it follows the times. */
    private static final double LEAST_PART = 1.0 / 5_000;

    private final Map<String, Centre> centres = new HashMap<>();
    private @Nullable Centre all;

    private static final class Centre {
        private final float[] mean;
        private int seen;

        private Centre(int width) {
            mean = new float[width];
        }

        private void count(Meaning meaning) {
            seen++;
            float part = (float) Math.max(1.0 / seen, LEAST_PART);
            for (int i = 0; i < mean.length; i++) {
                mean[i] *= 1 - part;
            }
            meaning.addTo(mean, part);
        }

        private float[] beside(Centre other) {
            float own = (float) (seen / (seen + PRIOR));
            float[] mixed = new float[mean.length];
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] = own * mean[i] + (1 - own) * other.mean[i];
            }
            return mixed;
        }
    }

    /** Counts a meaning and gives what sets it apart; null while too few have been seen. */
    public @Nullable Meaning apart(String language, Meaning meaning) {
        Centre whole = all == null ? new Centre(meaning.width()) : all;
        all = whole;
        if (whole.mean.length != meaning.width()) {
            return null;
        }
        whole.count(meaning);
        Centre own = centres.computeIfAbsent(language, any -> new Centre(meaning.width()));
        own.count(meaning);
        return whole.seen < FEWEST ? null : meaning.without(own.beside(whole));
    }
}
