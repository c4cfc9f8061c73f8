package org.kiosque.engine.extract;

import java.util.List;

/** An estimate of how likely a text is complete and clean, from its length, its shape and its share of the page. */
final class Confidence {

    private Confidence() {}

    static double of(String text, List<Candidate> chosen, double share, boolean paywalled) {
        double length = Math.min(1, text.length() / 1200.0);
        long textual = chosen.stream().filter(Candidate::textual).count();
        long sentences = chosen.stream()
                .filter(candidate -> candidate.textual() && candidate.sentence())
                .count();
        double shape = textual == 0 ? 0 : (double) sentences / textual;
        double found = 0.25 + 0.3 * length + 0.25 * shape + 0.18 * Math.min(1, share);
        return Math.round((paywalled ? found * 0.5 : found) * 100) / 100.0;
    }
}
