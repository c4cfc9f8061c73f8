package org.kiosque.engine.extract.choose;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.block.Candidate;

/** Tells teasers: lines below a linked head in a box that holds hardly more. Reads each box once. */
final class Cards {

    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Box NONE = new Box(null, 0, 0);
    private static final int MOST_IN_BOX = 200;
    private static final int LINKS = Contents.tags("a");
    private static final int LEAST_HEAD = 15;
    private static final int LABELS = 60;

    private final Contents contents;
    private final Map<Element, Box> boxes = new IdentityHashMap<>();

    /** What a box that begins with a link holds: the link, how long its text is, and how long all of it. */
    private record Box(@Nullable Element link, int head, int all) {

        static Box of(Element element, Contents contents) {
            boolean more = element.childNodeSize() > MOST_IN_BOX || contents.elements(element) >= MOST_IN_BOX;
            boolean linked =
                    contents.hold(element, LINKS) || element.normalName().equals("a");
            Element link = more || !linked ? null : element.selectFirst(LINK);
            String head = link == null ? "" : link.text();
            String all = head.length() > LEAST_HEAD ? element.text() : "";
            return !all.isEmpty() && all.startsWith(head) ? new Box(link, head.length(), all.length()) : NONE;
        }
    }

    Cards(Contents contents) {
        this.contents = contents;
    }

    /** Whether an element that shows a text, of which so many characters are linked, is the line of such a box. */
    boolean hold(Element line, String text, int linked) {
        Element parent = line.parent();
        if (parent == null || linked > 0) {
            return false;
        }
        Box box = boxes.computeIfAbsent(parent, around -> Box.of(around, contents));
        return box.link() != null
                && !Candidate.holds(line, box.link())
                && box.all() <= box.head() + text.length() + LABELS;
    }
}
