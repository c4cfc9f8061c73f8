package org.kiosque.server.ingest;

import java.util.List;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.Article;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.index.IndexedArticle;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Shelf;

/** Brings the index up to what is stored. */
public final class Indexing {

    private static final int BATCH = 200;

    private final Shelf shelf;
    private final ArticleIndex index;

    public Indexing(Shelf shelf, ArticleIndex index) {
        this.shelf = shelf;
        this.index = index;
    }

    /** Indexes all articles that wait for it; how many they were. */
    public int catchUp() {
        int done = 0;
        for (var items = shelf.unindexed(BATCH); !items.isEmpty(); items = shelf.unindexed(BATCH)) {
            index.write(items.stream().map(Indexing::indexed).toList());
            shelf.indexed(items);
            done += items.size();
        }
        return done;
    }

    private static IndexedArticle indexed(Shelf.Item item) {
        var article = Json.read(item.articleJson(), Article.class);
        var analysis = Json.read(item.analysisJson(), Analysis.class);
        String standfirst = article.standfirst() == null ? "" : article.standfirst() + "\n\n";
        return new IndexedArticle(
                item.id(),
                item.storyId(),
                article.title(),
                standfirst + article.text(),
                analysis.language(),
                item.published(),
                item.publisher(),
                tags(analysis));
    }

    private static List<IndexedArticle.Tag> tags(Analysis analysis) {
        String language = Submissions.languageOf(analysis);
        return analysis.hashtags().stream()
                .map(tag -> new IndexedArticle.Tag(Submissions.key(tag, language), tag.label()))
                .toList();
    }
}
