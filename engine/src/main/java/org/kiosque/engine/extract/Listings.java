package org.kiosque.engine.extract;

import java.util.List;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.metadata.Metadata;

/** Tells pages that only lead to articles, such as sections, from articles that list things. */
final class Listings {

    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final int HEADS = 5;
    private static final double MOST = 0.7;
    private static final double LINKED = 0.8;
    private static final int TEASER = 300;

    private Listings() {}

    /** Whether nearly all heads are links and no text is longer than a teaser, on a page that declares no article. */
    static boolean is(List<Candidate> kept, Metadata page) {
        List<Candidate> heads = kept.stream()
                .filter(candidate -> candidate.form() == Candidate.Form.HEADING)
                .toList();
        long linked = heads.stream().filter(Listings::linked).count();
        boolean declared =
                page.typed("article", "posting", "report", "recipe", "review").isPresent();
        return !declared
                && linked >= HEADS
                && linked > MOST * heads.size()
                && kept.stream().noneMatch(candidate -> candidate.text().length() > TEASER);
    }

    private static boolean linked(Candidate head) {
        return head.linkDensity() > LINKED || head.element().closest(LINK) != null;
    }
}
