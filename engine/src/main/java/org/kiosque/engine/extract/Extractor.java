package org.kiosque.engine.extract;

import org.jsoup.nodes.Document;
import org.kiosque.engine.extract.veto.Model;
import org.kiosque.engine.extract.veto.Scene;
import org.kiosque.engine.html.Charsets;
import org.kiosque.engine.html.HtmlTree;
import org.kiosque.engine.site.SiteRules;
import org.kiosque.engine.site.SiteWord;

/** Finds the article of a page: its text without what surrounds it, and what the page tells of it. */
public final class Extractor {

    private static final int LARGEST = 12_000_000;

    private Extractor() {}

    /** The article of a page, or the reason why there is none; never fails on any bytes. */
    public static Extraction extract(Page page) {
        return extract(page, SiteRules.NONE);
    }

    /** The same, by the rules of the page's site where there are any. */
    public static Extraction extract(Page page, SiteRules rules) {
        return extract(page, rules, Model.shipped());
    }

    /** The same with another model. */
    public static Extraction extract(Page page, Model model) {
        return extract(page, SiteRules.NONE, model);
    }

    private static Extraction extract(Page page, SiteRules rules, Model model) {
        if (page.body().length == 0) {
            return new Nothing("The page is empty.");
        }
        if (page.body().length > LARGEST) {
            return new Nothing("The page is larger than any article.");
        }
        Document document = tree(page);
        SiteWord word = rules.find(page.url()).map(rule -> rule.apply(document)).orElse(SiteWord.NONE);
        return switch (new PageReader(page.url(), document).read(model)) {
            case Article article -> word.equals(SiteWord.NONE) ? article : article.told(word);
            case Nothing nothing -> nothing;
        };
    }

    /** What a model sees of a page; for teaching one. */
    public static Scene scene(Page page) {
        return new PageReader(page.url(), tree(page)).scene();
    }

    private static Document tree(Page page) {
        return HtmlTree.parse(Charsets.decode(page.body(), page.contentType()).text(), page.url());
    }
}
