package org.kiosque.server.web.article;

import java.util.List;
import java.util.Objects;
import org.kiosque.engine.extract.Article;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.markup.Changes;

/** How one version of an article became the next. */
record Revision(Article before, Article after) {

    static Revision of(Library.Version before, Library.Version after) {
        return new Revision(
                Json.read(before.articleJson(), Article.class), Json.read(after.articleJson(), Article.class));
    }

    /** Headline, standfirst and text, paragraph by paragraph. */
    List<Changes.Line> lines() {
        return Changes.between(text(before), text(after));
    }

    /** Whether the text changed and the page tells no date of change, or still the one that it told before. */
    boolean isSilent() {
        boolean told = after.modified() != null && !Objects.equals(before.modified(), after.modified());
        return !told && !text(before).equals(text(after));
    }

    private static String text(Article article) {
        String standfirst = article.standfirst() == null ? "" : article.standfirst() + "\n\n";
        return article.title() + "\n\n" + standfirst + article.text();
    }
}
