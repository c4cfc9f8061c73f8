package org.kiosque.engine.extract;

import org.jsoup.nodes.Document;
import org.kiosque.engine.html.Charsets;
import org.kiosque.engine.html.HtmlTree;

/** Finds the article of a page: its text without what surrounds it, and what the page tells of it. */
public final class Extractor {

    private static final int LARGEST = 12_000_000;

    private Extractor() {}

    /** The article of a page, or the reason why there is none; never fails on any bytes. */
    public static Extraction extract(Page page) {
        if (page.body().length == 0) {
            return new Nothing("The page is empty.");
        }
        if (page.body().length > LARGEST) {
            return new Nothing("The page is larger than any article.");
        }
        String html = Charsets.decode(page.body(), page.contentType()).text();
        Document document = HtmlTree.parse(html, page.url());
        return new PageReader(page.url(), document).read();
    }
}
