package org.kiosque.engine.html;

import java.net.URI;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Parses HTML of any quality into a tree; never fails. */
public final class HtmlTree {

    private static final Pattern TEMPLATE = Pattern.compile("<(/?)template\\b", Pattern.CASE_INSENSITIVE);

    private static final int MOST_TAGS = 150_000;
    private static final int MOST_ELEMENTS = MOST_TAGS / 2;
    private static final int DEEPEST = 256;

    private HtmlTree() {}

    /**
     * The tree of a page; what comes behind 150,000 tags, or behind the 75,000 elements that as many tags make when each
     * is closed, is left out, and what is nested deeper than 256 elements stands beside the deepest.
     */
    public static Document parse(String html, URI base) {
        String bounded = within(html, MOST_TAGS);
        try {
            return tree(bounded, base);
        } catch (RuntimeException e) {
            // The parser's own checks trip over some nestings of templates that it should have mended.
            return mended(TEMPLATE.matcher(bounded).replaceAll("<$1div"), base);
        }
    }

    /** Markup up to so many tags: each takes a hundred times its length once it is part of a tree. */
    public static String within(String markup, int mostTags) {
        if (markup.length() <= mostTags) {
            return markup;
        }
        int at = -1;
        for (int tags = 0; tags <= mostTags; tags++) {
            at = markup.indexOf('<', at + 1);
            if (at < 0) {
                return markup;
            }
        }
        return markup.substring(0, at);
    }

    // Counted while the tree grows, since a parser opens elements left unclosed again in each block that follows: a few
    // tags can make a hundred times as many elements.
    private static Document tree(String html, URI base) {
        try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST))) {
            Document document = parser.parse(html, base.toString()).document();
            Iterator<Element> elements = parser.iterator();
            for (int count = 0; count < MOST_ELEMENTS && elements.hasNext(); count++) {
                elements.next();
            }
            return document;
        }
    }

    private static Document mended(String html, URI base) {
        try {
            return tree(html, base);
        } catch (RuntimeException e) {
            Document empty = Document.createShell(base.toString());
            empty.body().text(html.replaceAll("<[^<>]{0,2000}>", " "));
            return empty;
        }
    }
}
