package org.kiosque.server.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.name.Atlas;
import org.kiosque.engine.extract.Article;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.index.IndexedArticle;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Shelf;

/** Brings the index up to what is stored. */
public final class Indexing {

    private static final int BATCH = 200;
    private static final Set<Analysis.Type> WHO = Set.of(Analysis.Type.PERSON, Analysis.Type.ORGANISATION);

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
                new IndexedArticle.Publisher(item.publisher(), article.url().getAuthority()),
                tags(analysis),
                names(analysis),
                who(analysis));
    }

    private static List<IndexedArticle.Tag> tags(Analysis analysis) {
        String language = Submissions.languageOf(analysis);
        return analysis.hashtags().stream()
                .map(tag -> new IndexedArticle.Tag(
                        new IndexedArticle.Label(Submissions.key(tag, language), tag.label()),
                        tag.type().name()))
                .toList();
    }

    /** What the article names, as it and the languages of our pages call it. */
    private static List<IndexedArticle.Label> names(Analysis analysis) {
        List<IndexedArticle.Label> names = new ArrayList<>();
        analysis.entities().forEach(entity -> addNames(names, entity.entity(), entity.label()));
        analysis.hashtags().forEach(tag -> addNames(names, tag.entity(), tag.label()));
        return names;
    }

    private static void addNames(List<IndexedArticle.Label> names, @Nullable String key, String label) {
        if (key != null) {
            names.add(new IndexedArticle.Label(key, label));
            Submissions.PAGES.stream()
                    .flatMap(page -> Atlas.label(key, page).stream())
                    .forEach(other -> names.add(new IndexedArticle.Label(key, other)));
        }
    }

    private static List<String> who(Analysis analysis) {
        var named = analysis.entities().stream()
                .filter(entity -> WHO.contains(entity.type()))
                .map(Analysis.Entity::label);
        var speaking = analysis.quotes().stream()
                .flatMap(quote -> Stream.ofNullable(quote.speaker()))
                .map(Analysis.Speaker::label);
        return Stream.concat(named, speaking).distinct().toList();
    }
}
