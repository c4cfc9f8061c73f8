package org.kiosque.server.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.html.Sanitizer;

/** Articles whose publisher lets nobody keep a copy: what leads to the page stays, the text doesn't. */
public final class Withheld {

    private Withheld() {}

    /** The article with no more text than a teaser, which is given to be shown. */
    public static Article of(Article article, String teaser) {
        List<Block> blocks =
                teaser.isEmpty() ? List.of() : List.of(new Block.Paragraph(teaser, Sanitizer.escape(teaser)));
        return new Article(
                article.url(),
                article.title(),
                article.standfirst(),
                article.byline(),
                article.credit(),
                article.published(),
                article.modified(),
                article.language(),
                article.publisher(),
                article.section(),
                teaser,
                blocks,
                article.images(),
                article.tags(),
                article.kind(),
                article.paywalled(),
                article.confidence(),
                article.reasons());
    }

    /** Nothing said of a text that isn't shown. */
    public static Analysis nothing(@Nullable String language) {
        return new Analysis(
                language, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
