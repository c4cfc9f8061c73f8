package org.kiosque.engine.feed.listing;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells a page that is one text from one that lists several. */
final class Prose {

    private static final int PARAGRAPH = 80;
    private static final int LONG = 1_500;
    private static final int LONG_IF_DECLARED = 500;

    private Prose() {}

    /** @param items the cards or rows of the lists that were found; their teasers are no text of the page's own */
    static boolean fills(Document page, Collection<Element> items) {
        Map<Element, Boolean> listed = new IdentityHashMap<>();
        items.forEach(item -> listed.put(item, true));
        Map<Element, Integer> lengths = new IdentityHashMap<>();
        for (Element paragraph : page.select("p")) {
            if (isText(paragraph) && paragraph.parents().stream().noneMatch(listed::containsKey)) {
                Element parent = paragraph.parent();
                lengths.merge(parent == null ? page : parent, paragraph.text().length(), Integer::sum);
            }
        }
        int longest = lengths.values().stream().mapToInt(length -> length).max().orElse(0);
        return longest >= (declaredArticle(page) ? LONG_IF_DECLARED : LONG);
    }

    private static boolean isText(Element paragraph) {
        int length = paragraph.text().length();
        int linked = paragraph.select("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return length >= PARAGRAPH && linked < length / 2;
    }

    private static boolean declaredArticle(Document page) {
        Element type = page.selectFirst("meta[property=og:type]");
        return type != null && type.attr("content").strip().equalsIgnoreCase("article");
    }
}
