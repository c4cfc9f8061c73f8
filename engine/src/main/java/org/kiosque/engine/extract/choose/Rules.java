package org.kiosque.engine.extract.choose;

import org.kiosque.engine.extract.block.Candidate.Form;
import org.kiosque.engine.extract.hint.Phrases;

/** The decision about one candidate by its features alone; a learned veto would stand beside it. */
final class Rules {

    private static final int LABEL = 60;
    private static final int LINE = 140;

    private Rules() {}

    static boolean keeps(Features seen) {
        if (!seen.inside() || seen.beside() || (seen.title() && seen.length() > 0)) {
            return false;
        }
        return switch (seen.form()) {
            case FIGURE, EMBED -> true;
            case HEADING -> seen.phrase() == Phrases.Kind.PLAIN && seen.linkDensity() < 0.8 && !seen.repeated();
            case ITEMS -> !seen.repeated() && !listing(seen) && seen.phrase() == Phrases.Kind.PLAIN;
            case TABLE -> seen.linkDensity() < 0.6;
            case PARAGRAPH, QUOTE -> !(seen.repeated() && seen.length() > LABEL) && !leads(seen);
        };
    }

    private static boolean listing(Features seen) {
        return seen.linkDensity() >= (seen.teasers() ? 0.2 : 0.5);
    }

    /** Whether a paragraph leads away, or tells of the article rather than its story. */
    private static boolean leads(Features seen) {
        boolean linked = seen.linkDensity() > 0.2;
        boolean prose = seen.sentence() && !linked && seen.length() > LINE;
        return switch (seen.phrase()) {
            case PLAIN -> seen.linkDensity() > 0.85 && (!seen.sentence() || seen.length() < LABEL) && !ending(seen);
            case NOISE -> !prose;
            case GROUP, END -> seen.length() < LABEL || linked;
            case META -> seen.form() == Form.PARAGRAPH && (seen.length() < LABEL || !seen.sentence());
            case CAPTION -> true;
            case CALL -> false;
        };
    }

    private static boolean ending(Features seen) {
        return seen.sentence() && seen.length() > LABEL;
    }
}
