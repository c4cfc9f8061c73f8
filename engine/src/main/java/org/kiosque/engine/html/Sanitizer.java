package org.kiosque.engine.html;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Foreign markup made harmless: only the elements and attributes of an allow-list, only addresses of the
 * web, no picture that counts readers. What comes out doesn't change when it is cleaned again.
 */
public final class Sanitizer {

    private static final int LIMIT = 4_000_000;
    private static final URI NOWHERE = URI.create("about:blank");
    private static final int ROUNDS = 4;

    private Sanitizer() {}

    /** Structure, inline markup, links and pictures; relative addresses are made absolute. */
    public static String clean(String html, URI base) {
        SimpleMarkupWriter writer = new SimpleMarkupWriter(base, html.length());
        return html.length() <= LIMIT && SimpleMarkup.read(html, writer) ? writer.result() : byTree(html, base);
    }

    /** What {@link #clean} gives, found by building the tree whatever the markup is. */
    static String byTree(String html, URI base) {
        return settled(html, base, false);
    }

    /** Inline markup and links only; blocks leave a blank between their texts. */
    public static String inline(String html, URI base) {
        return settled(html, base, true);
    }

    /** Like {@link #inline(String, URI)}, for what is parsed already. */
    public static String inline(List<Node> nodes, URI base) {
        MarkupWriter writer = new MarkupWriter(base, true);
        nodes.forEach(node -> writer.node(node, 0));
        return writer.result();
    }

    /** Plain text as markup: what means something in markup is escaped. */
    public static String escape(String text) {
        return MarkupWriter.escaped(text);
    }

    /** The text alone; blocks and line breaks part lines. */
    public static String text(String html) {
        SimpleTextWriter writer = new SimpleTextWriter(html.length());
        return html.length() <= LIMIT && SimpleMarkup.read(html, writer) ? writer.result() : textByTree(html);
    }

    /** What {@link #text} gives, found by building the tree whatever the markup is. */
    static String textByTree(String html) {
        return PlainText.of(parsed(html));
    }

    // A parser may build another tree from what was written than the one it was written from (a table in a
    // paragraph, a link in a link); hostile markup lives on that, so the result is what stays as it is.
    private static String settled(String html, URI base, boolean inline) {
        String before = written(parsed(html), base, inline);
        for (int round = 0; round < ROUNDS; round++) {
            String after = written(parsed(before), base, inline);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return MarkupWriter.escaped(PlainText.fold(textByTree(before)));
    }

    private static String written(Element element, URI base, boolean inline) {
        MarkupWriter writer = new MarkupWriter(base, inline);
        writer.children(element, 0);
        return writer.result();
    }

    private static Element parsed(String html) {
        String bounded = html.length() > LIMIT ? html.substring(0, LIMIT) : html;
        return HtmlTree.parse("<!DOCTYPE html><body>" + bounded, NOWHERE).body();
    }
}
