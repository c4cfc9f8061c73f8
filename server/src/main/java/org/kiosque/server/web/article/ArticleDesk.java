package org.kiosque.server.web.article;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.name.Atlas;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.rights.Rights;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.index.Related;
import org.kiosque.server.json.Json;
import org.kiosque.server.rights.Withheld;
import org.kiosque.server.store.Card;
import org.kiosque.server.store.Comments;
import org.kiosque.server.store.Excerpt;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.front.Item;
import org.kiosque.server.web.front.Items;
import org.kiosque.server.web.markup.CommentText;
import org.kiosque.server.web.page.Moment;
import org.kiosque.server.web.page.Origin;
import org.kiosque.server.web.page.Reader;

/** Gathers what an article's page shows. */
@ApplicationScoped
class ArticleDesk {

    private static final int REPORTS = 8;
    private static final int MOST_OF_STORY = 60;
    private static final int COPIES = 12;
    private static final int RELATED = 6;
    private static final Related.Shared NOTHING = new Related.Shared("", "", "");

    private final Library library;
    private final Comments comments;
    private final ArticleIndex index;
    private final TranslationDesk translations;

    ArticleDesk(Library library, Comments comments, ArticleIndex index, TranslationDesk translations) {
        this.library = library;
        this.comments = comments;
        this.index = index;
        this.translations = translations;
    }

    /**
     * The page of an article, if it is on file.
     *
     * @param question what the reader asks, or empty
     * @param at a place to be marked, as {@code start-end}, or empty
     */
    Optional<ArticleView> view(long id, String question, String at, Draft draft, Reader reader) {
        return library.article(id)
                .flatMap(card ->
                        library.newest(id).map(version -> view(card, version, new Asked(question, at), draft, reader)));
    }

    private record Asked(String question, String at) {}

    private ArticleView view(Card card, Library.Version version, Asked asked, Draft draft, Reader reader) {
        var rights = library.reserved(card.id());
        boolean withheld = card.isWithheld(rights, reader.now());
        var whole = Json.read(version.articleJson(), Article.class);
        var article = withheld ? Withheld.of(whole, "") : whole;
        var there = reader.there(article.published());
        var panelReader = new PanelReader(article.text(), there);
        var panel = panelReader.read(
                withheld ? Withheld.nothing(article.language()) : Json.read(version.analysisJson(), Analysis.class));
        @Nullable
        Reply reply = asked.question().isEmpty() ? null : Questions.ask(article, card, asked.question(), panelReader);
        panelReader.point(asked.at());
        var body = new Body(there, ArticleImages.of(card, article));
        return new ArticleView(
                new Items(there).of(card),
                opening(card, article, rights.withholds(reader.now()) ? 1 : version.number(), rights, withheld, there),
                body.lead(article).orElse(null),
                body.pieces(article, panelReader.marks()),
                panel,
                reply,
                library.hashtags(card.id(), reader.language()),
                new ArticleView.Conversation(said(card.id(), reader), draft),
                around(card, reader),
                translations.offers(card, false, reader) ? reader.locale().getDisplayLanguage(reader.locale()) : "",
                translations.offers(card, true, reader),
                Origin.extract(".panel", List.of(card.id())));
    }

    private static ArticleView.Opening opening(
            Card card, Article article, int versions, Rights rights, boolean withheld, Reader reader) {
        var by = new ArrayList<>(article.byline());
        if (article.credit() != null) {
            by.add(article.credit());
        }
        @Nullable
        Moment changed =
                article.modified() == null || !article.modified().toInstant().isAfter(card.published())
                        ? null
                        : reader.ages().of(article.modified().toInstant());
        return new ArticleView.Opening(
                Body.link(article.url()),
                article.standfirst() == null ? (article.text().isEmpty() ? card.teaser() : "") : article.standfirst(),
                String.join(", ", by),
                article.section() == null ? "" : article.section(),
                changed,
                withheld
                        ? Excerpt.RESERVED.name()
                        : card.excerpt() == null ? "" : card.excerpt().name(),
                versions,
                rights.mayMine()
                        ? null
                        : new ArticleView.Reserved(
                                rights.reservesMining(), rights.policy().orElse("")));
    }

    private List<ArticleView.Said> said(long id, Reader reader) {
        return comments.of(id).stream()
                .map(comment -> new ArticleView.Said(
                        comment.id(),
                        comment.author(),
                        new RawString(CommentText.html(comment.body())),
                        reader.ages().of(comment.written())))
                .toList();
    }

    private ArticleView.Surroundings around(Card card, Reader reader) {
        var items = new Items(reader);
        var story =
                library.story(card.storyId()).filter(row -> row.articles() > 1).orElse(null);
        var reports = library.ofStory(card.storyId(), MOST_OF_STORY).reversed().stream()
                .filter(other -> other.id() != card.id() && other.copyOf() == null)
                .limit(REPORTS)
                .toList();
        return new ArticleView.Surroundings(
                story, items.of(reports), items.of(library.copies(card, COPIES)), related(card.id(), items, reader));
    }

    private List<Item> related(long id, Items items, Reader reader) {
        Map<Long, Related.Shared> shared = new LinkedHashMap<>();
        for (var related : index.related(id, RELATED)) {
            shared.put(related.article(), related.shared() == null ? NOTHING : related.shared());
        }
        return library.cards(shared.keySet()).stream()
                .map(card -> related(card, shared.getOrDefault(card.id(), NOTHING), items, reader))
                .toList();
    }

    private static Item related(Card card, Related.Shared shared, Items items, Reader reader) {
        String label = Atlas.label(shared.key(), reader.language()).orElse(shared.label());
        return items.of(card, label, shared.type());
    }
}
