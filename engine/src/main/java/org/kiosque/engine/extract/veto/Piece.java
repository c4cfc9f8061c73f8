package org.kiosque.engine.extract.veto;

import org.jsoup.nodes.Element;

/**
 * A block of a page as the model sees it: its words, its place in the document and what the rules found.
 *
 * @param element the innermost element that holds all of it
 * @param form what it would become, as a number
 * @param text as a reader sees it, not empty
 * @param linked how many of the text's characters stand in links
 * @param phrase what its words tell by the phrase lists, as a number; 0 is nothing
 * @param traits what rules found about it
 */
public record Piece(Element element, int form, String text, int linked, int phrase, Traits traits) {

    private static final int LABEL = 60;

    /**
     * What rules found about a block.
     *
     * @param inside whether the article's container holds it
     * @param beside whether it stands in a part marked as standing beside the article
     * @param boxed whether a small box of controls, cards or calls holds it
     * @param asks whether it asks a reader for something
     * @param card whether it stands below a linked head in a box of its own
     * @param odd whether it is marked up unlike most of the text
     * @param title whether it repeats the headline
     * @param kept whether the rules keep it
     */
    public record Traits(
            boolean inside,
            boolean beside,
            boolean boxed,
            boolean asks,
            boolean card,
            boolean odd,
            boolean title,
            boolean kept) {}

    /** Whether a few words tell by themselves that they are none of the text. */
    boolean isLabel() {
        return phrase > 0 && text.length() < LABEL;
    }

    /** Whether a rule knows a reason of its own why this is none of the text. */
    boolean isApart() {
        boolean few = isLabel() || (text.length() < LABEL && !sentence());
        return few || isList() || traits.boxed() || traits.card() || traits.asks();
    }

    private boolean isList() {
        String tag = element.normalName();
        return tag.equals("ul") || tag.equals("ol");
    }

    double linkDensity() {
        return Math.min(1, (double) linked / text.length());
    }

    boolean sentence() {
        return ".!?…。؟।»”\"’:;)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
