package org.kiosque.engine.extract;

/**
 * The probability that a text is complete and clean: what was learned of clean texts, and less where the text seems to
 * be cut. A declared paywall alone says nothing of that: most pages that declare one hold the whole text.
 */
final class Confidence {

    /** Of the texts that seem cut, hardly any is whole. */
    private static final double CUT = 0.15;

    private static final int WHOLE = 1500;
    private static final int LINES = 2;

    private Confidence() {}

    static double of(double trust, String text, boolean paywalled) {
        double found = isCut(text, paywalled) ? trust * CUT : trust;
        return Math.round(found * 100) / 100.0;
    }

    /** Whether a text behind a wall is shorter than articles are, or ends in the middle of a sentence or in dots. */
    private static boolean isCut(String text, boolean paywalled) {
        boolean dots = text.endsWith("…") || text.endsWith("...") || text.endsWith("[…]");
        return dots && text.length() < WHOLE || paywalled && (dots || text.length() < WHOLE || !ends(text));
    }

    private static boolean ends(String text) {
        String end = text.substring(Math.max(0, text.length() - LINES));
        return end.chars().anyMatch(c -> ".!?…。؟।»”\"’)".indexOf(c) >= 0);
    }
}
