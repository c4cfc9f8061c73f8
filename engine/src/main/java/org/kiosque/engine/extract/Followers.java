package org.kiosque.engine.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.html.ElementIndex;
import org.kiosque.engine.metadata.Titles;

/** Other articles that a page shows whole below its own, as it does where a reader may scroll without end. */
final class Followers {

    private Followers() {}

    /** Takes them out of the tree: articles with a headline of their own, after the one that the page is
     * about. */
    static void remove(ElementIndex page, String title) {
        List<Element> heads = page.tagged("h1").all();
        Element own = heads.stream()
                .filter(head -> Titles.repeats(head, title))
                .findFirst()
                .orElse(null);
        if (own == null || heads.size() < 2 || own.closest("article") == null) {
            return;
        }
        for (Element head : heads.subList(heads.indexOf(own) + 1, heads.size())) {
            Element article = head.closest("article");
            if (article != null && !Titles.repeats(head, title) && !Candidate.holds(article, own)) {
                article.remove();
            }
        }
    }
}
