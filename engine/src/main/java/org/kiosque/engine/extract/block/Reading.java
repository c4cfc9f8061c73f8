package org.kiosque.engine.extract.block;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.kiosque.engine.html.PlainText;

/**
 * The text of some nodes.
 *
 * @param text one line
 * @param linked how many of its characters stand in links
 */
public record Reading(String text, int linked) {

    public static Reading of(List<Node> nodes) {
        Collector collector = new Collector();
        for (Node node : nodes) {
            node.filter(collector);
        }
        return new Reading(PlainText.fold(collector.text.toString()), collector.linked);
    }

    private static final class Collector implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private int linked;
        private int links;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode leaf) {
                String piece = leaf.getWholeText();
                text.append(piece);
                linked += links > 0 ? piece.strip().length() : 0;
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (PlainText.hidden(element.normalName()) || PlainText.invisible(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            text.append(breaks(element) ? " " : "");
            links += element.normalName().equals("a") ? 1 : 0;
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.normalName().equals("a") ? 1 : 0;
                text.append(breaks(element) ? " " : "");
            }
            return FilterResult.CONTINUE;
        }

        private static boolean breaks(Element element) {
            return element.isBlock() || element.normalName().equals("br");
        }
    }
}
