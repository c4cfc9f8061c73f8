package org.kiosque.server.web.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.server.json.Json;
import org.kiosque.server.model.LanguageModel;
import org.kiosque.server.model.Translated;
import org.kiosque.server.model.Translator;
import org.kiosque.server.store.Card;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.front.Items;
import org.kiosque.server.web.page.Origin;
import org.kiosque.server.web.page.Reader;

/** Lets the operator's model put articles whose publishers don't reserve that into another language or simpler words. */
@ApplicationScoped
class TranslationDesk {

    /** How long a reader waits for one page; the next visit goes on where this one ended. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Library library;
    private final LanguageModel model;
    private final Translator translator;

    TranslationDesk(Library library, LanguageModel model, Clock clock) {
        this.library = library;
        this.model = model;
        this.translator = new Translator(model, clock);
    }

    /**
     * Whether an article may be put into other words for a reader: by a model, with its publisher's leave.
     *
     * @param simpler whether it is to stay in the reader's language, instead of coming into it
     */
    boolean offers(Card card, boolean simpler, Reader reader) {
        var rights = library.reserved(card.id());
        return model.mayWrite()
                && card.language() != null
                && reader.reads(card.language()) == simpler
                && rights.mayMine()
                && !rights.withholds(reader.now());
    }

    /** An article translated or in simpler words, if it is on file and may be. */
    Optional<TranslationView> view(long id, boolean simpler, Reader reader) {
        return library.article(id)
                .filter(card -> offers(card, simpler, reader))
                .flatMap(card -> library.newest(id).map(version -> view(card, version, reader)));
    }

    private TranslationView view(Card card, Library.Version version, Reader reader) {
        var article = Json.read(version.articleJson(), Article.class);
        var there = reader.there(article.published());
        var pairs = new Body(there, ArticleImages.of(card, article)).shown(article, List.of());
        List<String> passages = new ArrayList<>();
        passages.add(card.title());
        pairs.forEach(pair -> passages.addAll(prose(pair.block())));
        String from = card.language() == null ? "" : card.language();
        var task = new Translator.Task(from, reader.language(), article.published());
        var results = translator.translate(passages, task, LONGEST);
        List<TranslationView.Part> parts = new ArrayList<>();
        int at = 1;
        for (var pair : pairs) {
            int size = prose(pair.block()).size();
            parts.add(part(pair.piece(), results.subList(at, at + size)));
            at += size;
        }
        return view(card, results, parts, there);
    }

    private TranslationView view(Card card, List<Translated> results, List<TranslationView.Part> parts, Reader reader) {
        var item = new Items(reader).of(card);
        var first = results.stream()
                .filter(Translated.Text.class::isInstance)
                .map(result -> ((Translated.Text) result).written())
                .min(Instant::compareTo);
        boolean headline = results.getFirst() instanceof Translated.Text;
        return new TranslationView(
                reader.reads(card.language()),
                item,
                results.getFirst() instanceof Translated.Text(String title, Instant written) ? title : card.title(),
                headline,
                reader.tongue(reader.language()),
                model.name(),
                first.map(moment -> reader.ages().of(moment)).orElse(null),
                first.map(Instant::toString).orElse(""),
                Origin.generated(
                        "[data-origin=generated]",
                        model.name(),
                        first.map(Instant::toString).orElse(""),
                        List.of(card.id())),
                parts);
    }

    /** What of a block is translated; tables, pictures and the like stay as they are. */
    private static List<String> prose(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> List.of(paragraph.text());
            case Block.Heading heading -> List.of(heading.text());
            case Block.Quote quote -> List.of(quote.text());
            case Block.LiveEntry entry -> List.of(entry.text());
            case Block.Items items -> items.items();
            case Block.Table table -> List.of();
            case Block.Verbatim verbatim -> List.of();
            case Block.Footnote note -> List.of();
            case Block.Figure figure -> List.of();
            case Block.Embed embed -> List.of();
        };
    }

    /** A block is translated where all of its passages are. */
    private static TranslationView.Part part(Piece original, List<Translated> results) {
        List<String> texts = new ArrayList<>();
        for (Translated result : results) {
            switch (result) {
                case Translated.Text text -> texts.add(text.text());
                case Translated.Kept kept -> {
                    return new TranslationView.Part(
                            original, List.of(), kept.why().name());
                }
            }
        }
        return new TranslationView.Part(original, texts, "");
    }
}
