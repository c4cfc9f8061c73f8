package org.kiosque.server.web.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads a block's inline HTML as ranges over the block's plain text. Only harmless elements survive. */
final class InlineMarkup implements NodeVisitor {

    private static final Set<String> PLAIN = Set.of(
            "b", "strong", "i", "em", "code", "sub", "sup", "s", "u", "small", "abbr", "q", "cite", "kbd", "del", "ins",
            "var", "mark", "bdi");

    private final String text;
    private final List<Range> ranges = new ArrayList<>();
    private final Deque<Integer> starts = new ArrayDeque<>();
    private int at;
    private boolean aligned = true;

    private InlineMarkup(String text) {
        this.text = text;
    }

    /**
     * An element around a part of the text, counted in UTF-16 units.
     *
     * @param open its start tag, safe
     * @param close its end tag
     */
    record Range(int start, int end, String open, String close) {}

    /** The elements of some HTML over its plain text, or nothing where the two don't tell the same words. */
    static Optional<List<Range>> read(String html, String text) {
        var reader = new InlineMarkup(text);
        Jsoup.parseBodyFragment(html).body().traverse(reader);
        reader.skipSpace();
        return reader.aligned && reader.at == text.length() ? Optional.of(reader.ranges) : Optional.empty();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            align(words.getWholeText());
            return;
        }
        if (node instanceof Element element && element.normalName().equals("br")) {
            align("\n");
        }
        starts.push(at);
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof TextNode) {
            return;
        }
        int start = starts.pop();
        if (node instanceof Element element && at > start) {
            String open = open(element);
            if (!open.isEmpty()) {
                ranges.add(new Range(start, at, open, "</" + element.normalName() + ">"));
            }
        }
    }

    private void align(String words) {
        for (int i = 0; aligned && i < words.length(); i++) {
            char c = words.charAt(i);
            if (!space(c)) {
                skipSpace();
                aligned = at < text.length() && text.charAt(at) == c;
                at++;
            } else if (at < text.length() && space(text.charAt(at))) {
                at++;
            }
        }
    }

    private void skipSpace() {
        while (at < text.length() && space(text.charAt(at))) {
            at++;
        }
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String open(Element element) {
        String name = element.normalName();
        if (PLAIN.contains(name)) {
            return "<" + name + ">";
        }
        String href = element.attr("href");
        String scheme = href.substring(0, Math.min(8, href.length())).toLowerCase(Locale.ROOT);
        if (name.equals("a") && (scheme.startsWith("https://") || scheme.startsWith("http://"))) {
            return "<a href=\"" + Escape.html(href) + "\" rel=\"noopener noreferrer nofollow\">";
        }
        return "";
    }
}
