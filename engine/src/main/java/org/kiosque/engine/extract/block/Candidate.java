package org.kiosque.engine.extract.block;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.kiosque.engine.extract.hint.Phrases;

/**
 * A piece of a page that may be a block of the article, with what a decision about it can rest on.
 *
 * @param form what it would become
 * @param element the innermost element that holds all of it
 * @param nodes the pieces of {@code element} that make it up
 * @param text as a reader sees it
 * @param linked how many of the text's characters stand in links
 * @param markup tags and classes of the element and of the one around
 * @param sense what its words tell
 * @param card whether it stands below a linked head in a box that holds hardly more, as teasers do
 */
public record Candidate(
        Form form,
        Element element,
        List<Node> nodes,
        String text,
        int linked,
        String markup,
        Phrases.Sense sense,
        boolean card) {

    /** What a candidate would become. */
    public enum Form {
        PARAGRAPH,
        HEADING,
        ITEMS,
        QUOTE,
        TABLE,
        FIGURE,
        EMBED
    }

    public double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    /** Whether it carries words rather than a picture or a post. */
    public boolean textual() {
        return form != Form.FIGURE && form != Form.EMBED;
    }

    public boolean sentence() {
        return text.length() > 1 && ".!?…。؟।»”\"’:;)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    public boolean within(Element container) {
        return holds(container, element);
    }

    /** Whether {@code inner} is {@code outer} or stands somewhere inside. */
    public static boolean holds(Element outer, Element inner) {
        for (Element at = inner; at != null; at = at.parent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
