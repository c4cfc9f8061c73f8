package org.kiosque.engine.extract.choose;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What the elements of a page hold, counted once from the innermost outwards. */
final class Contents {

    private static final List<String> TAGS = List.of(
            "a",
            "h1",
            "h2",
            "h3",
            "figure",
            "table",
            "blockquote",
            "article",
            "iframe",
            "ul",
            "ol",
            "pre",
            "video",
            "img",
            "time");
    private static final Map<String, Integer> BITS =
            TAGS.stream().collect(Collectors.toMap(tag -> tag, tag -> 1 << TAGS.indexOf(tag)));
    private static final Inside NOTHING = new Inside(0, 0, 0);

    private final Map<Element, Inside> inside = new IdentityHashMap<>(2048);

    /**
     * What stands inside an element.
     *
     * @param tags which of the tags that are looked for, as bits
     * @param elements how many elements
     * @param length of all text, as it is written; a line break is one
     */
    private record Inside(int tags, int elements, int length) {}

    Contents(Element root) {
        count(root);
    }

    private Inside count(Element element) {
        int tags = 0;
        int elements = 0;
        int length = 0;
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode text) {
                length += text.getWholeText().length();
            } else if (node instanceof Element child) {
                Inside below = count(child);
                tags |= below.tags() | bit(child.normalName());
                elements += below.elements() + 1;
                length += below.length() + (child.normalName().equals("br") ? 1 : 0);
            }
        }
        Inside all = elements == 0 && length == 0 ? NOTHING : new Inside(tags, elements, length);
        inside.put(element, all);
        return all;
    }

    private static int bit(String tag) {
        return BITS.getOrDefault(tag, 0);
    }

    /** Some of the tags that are looked for, as bits. */
    static int tags(String... names) {
        int tags = 0;
        for (String name : names) {
            tags |= bit(name);
        }
        return tags;
    }

    private Inside of(Element element) {
        return inside.getOrDefault(element, NOTHING);
    }

    /** Whether an element holds one with one of some tags. */
    boolean hold(Element element, int tags) {
        return (of(element).tags() & tags) != 0;
    }

    /** How many elements an element holds. */
    int elements(Element element) {
        return of(element).elements();
    }

    /** The length of an element's text as it is written. */
    int length(Element element) {
        return of(element).length();
    }
}
