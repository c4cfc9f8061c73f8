package org.kiosque.engine.html;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Parses HTML of any quality into a tree; never fails. */
public final class HtmlTree {

    private static final Pattern TEMPLATE = Pattern.compile("<(/?)template\\b", Pattern.CASE_INSENSITIVE);

    private static final int MOST_TAGS = 150_000;

    private HtmlTree() {}

    /** The tree of a page; what comes behind 150,000 tags is left out. */
    public static Document parse(String html, URI base) {
        String bounded = within(html, MOST_TAGS);
        try {
            return Jsoup.parse(bounded, base.toString());
        } catch (RuntimeException e) {
            // The parser's own checks trip over some nestings of templates that it should have mended.
            return mended(TEMPLATE.matcher(bounded).replaceAll("<$1div"), base);
        }
    }

    /** Markup up to so many tags: each takes a hundred times its length once it is part of a tree. */
    public static String within(String markup, int mostTags) {
        int at = -1;
        for (int tags = 0; tags <= mostTags; tags++) {
            at = markup.indexOf('<', at + 1);
            if (at < 0) {
                return markup;
            }
        }
        return markup.substring(0, at);
    }

    private static Document mended(String html, URI base) {
        try {
            return Jsoup.parse(html, base.toString());
        } catch (RuntimeException e) {
            Document empty = Document.createShell(base.toString());
            empty.body().text(html.replaceAll("<[^<>]{0,2000}>", " "));
            return empty;
        }
    }
}
