package org.kiosque.engine.extract;

import org.jsoup.nodes.Document;
import org.kiosque.engine.extract.veto.Model;
import org.kiosque.engine.extract.veto.Scene;
import org.kiosque.engine.html.Charsets;
import org.kiosque.engine.html.HtmlTree;

/** Finds the article of a page: its text without what surrounds it, and what the page tells of it. */
public final class Extractor {

    private static final int LARGEST = 12_000_000;

    private Extractor() {}

    /** The article of a page, or the reason why there is none; never fails on any bytes. */
    public static Extraction extract(Page page) {
        return extract(page, Model.shipped());
    }

    /** The same with another model. */
    public static Extraction extract(Page page, Model model) {
        if (page.body().length == 0) {
            return new Nothing("The page is empty.");
        }
        if (page.body().length > LARGEST) {
            return new Nothing("The page is larger than any article.");
        }
        return reader(page).read(model);
    }

    /** What a model sees of a page; for teaching one. */
    public static Scene scene(Page page) {
        return reader(page).scene();
    }

    private static PageReader reader(Page page) {
        String html = Charsets.decode(page.body(), page.contentType()).text();
        Document document = HtmlTree.parse(html, page.url());
        return new PageReader(page.url(), document);
    }
}
