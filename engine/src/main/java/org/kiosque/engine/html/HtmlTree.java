package org.kiosque.engine.html;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Parses HTML of any quality into a tree; never fails. */
public final class HtmlTree {

    private static final Pattern TEMPLATE = Pattern.compile("<(/?)template\\b", Pattern.CASE_INSENSITIVE);

    private HtmlTree() {}

    public static Document parse(String html, URI base) {
        try {
            return Jsoup.parse(html, base.toString());
        } catch (RuntimeException e) {
            // The parser's own checks trip over some nestings of templates that it should have mended.
            return mended(TEMPLATE.matcher(html).replaceAll("<$1div"), base);
        }
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
