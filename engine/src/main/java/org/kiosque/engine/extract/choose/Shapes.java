package org.kiosque.engine.extract.choose;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Whether lists, tables and quotes are what their tags say, or only hold a page's parts together. */
final class Shapes {

    private static final int PARTS =
            Contents.tags("h1", "h2", "h3", "figure", "table", "blockquote", "article", "iframe");
    private static final int LAYOUT = Contents.tags("table", "h1", "h2", "article", "iframe", "figure");
    private static final int MIXED = Contents.tags("figure", "iframe", "h1", "h2", "ul", "ol");
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Evaluator ROW = QueryParser.parse("tr");
    private static final int LONG_ITEM = 500;
    private static final int LONG_CELL = 600;
    private static final int LONG_QUOTE = 1500;

    private Shapes() {}

    static boolean list(Element list, Contents contents) {
        int items = list.childrenSize();
        return items > 0 && !contents.hold(list, PARTS) && contents.length(list) / items < LONG_ITEM;
    }

    /** Whether most items begin with a link, as lists of other articles do. */
    static boolean teasers(Element list) {
        int led = 0;
        for (Element item : list.children()) {
            Element link = item.selectFirst(LINK);
            String text = item.text();
            led += link != null && link.text().length() > 15 && text.startsWith(link.text()) ? 1 : 0;
        }
        return list.childrenSize() > 2 && led > 0.6 * list.childrenSize();
    }

    static boolean table(Element table, Contents contents) {
        if (contents.hold(table, LAYOUT)) {
            return false;
        }
        boolean columns = false;
        for (Element row : table.select(ROW)) {
            columns |= row.childrenSize() > 1;
            for (Element cell : row.children()) {
                if (contents.length(cell) > LONG_CELL) {
                    return false;
                }
            }
        }
        return columns;
    }

    static boolean quote(Element quote, Contents contents) {
        return contents.length(quote) < LONG_QUOTE && !contents.hold(quote, MIXED);
    }
}
