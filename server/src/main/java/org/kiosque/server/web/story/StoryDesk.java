package org.kiosque.server.web.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.Article;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Card;
import org.kiosque.server.store.Library;
import org.kiosque.server.store.StoryLedger;
import org.kiosque.server.store.StoryReading;
import org.kiosque.server.web.front.Items;
import org.kiosque.server.web.front.Ranking;
import org.kiosque.server.web.page.Reader;

/** Gathers what a story's page shows. */
@ApplicationScoped
class StoryDesk {

    private static final int MOST = 200;
    private static final int MOST_READ = 60;
    private static final int MOST_HASHTAGS = 8;

    private final Library library;
    private final StoryReading reading;
    private final StoryLedger ledger;

    StoryDesk(Library library, StoryReading reading, StoryLedger ledger) {
        this.library = library;
        this.reading = reading;
        this.ledger = ledger;
    }

    /**
     * The page of a story.
     *
     * @param visited when the reader's last visit ended, or empty
     * @param request what became of a request, or empty
     */
    StoryPageView view(Library.StoryRow row, Optional<Instant> visited, String request, Reader reader) {
        var cards = library.ofStory(row.id(), MOST);
        var ranked = Ranking.forReader(cards, reader);
        var items = new Items(reader);
        var told = told(row.id(), cards, items);
        var names = new Names(told, reader.language());
        return new StoryPageView(
                row.id(),
                items.of(ranked.getFirst()),
                row.articles(),
                row.sources(),
                cards.stream()
                        .map(card -> reader.tongue(card.language()))
                        .filter(tongue -> !tongue.name().isEmpty())
                        .distinct()
                        .toList(),
                new Coverage(reader).of(told),
                Growing.of(cards.stream().map(Card::published).toList(), reader.ages()),
                new WorldMap(reader.language()).of(told),
                library.hashtagsOfStory(row.id(), reader.language(), MOST_HASHTAGS),
                names.common(inOrder(told, ranked)),
                names.only(),
                new Figures(reader).of(shown(told, reader)),
                items.of(cards),
                decisions(row.id(), reader),
                visited.map(moment -> since(row.id(), moment, reader)).orElse(null),
                request);
    }

    private StoryPageView.Since since(long story, Instant moment, Reader reader) {
        var since = reading.since(story, moment);
        return new StoryPageView.Since(reader.ages().of(moment), since.came(), since.changed());
    }

    private List<Told> told(long story, List<Card> cards, Items items) {
        Map<Long, Card> byId = cards.stream().collect(Collectors.toMap(Card::id, Function.identity()));
        List<Told> told = new ArrayList<>();
        for (var telling : reading.tellings(story, MOST_READ)) {
            var card = byId.get(telling.id());
            if (card != null) {
                told.add(new Told(
                        card,
                        items.of(card).publisher(),
                        telling.versions(),
                        Json.read(telling.articleJson(), Article.class),
                        Json.read(telling.analysisJson(), Analysis.class)));
            }
        }
        return told;
    }

    /** Those whose sentences may be quoted. */
    private List<Told> shown(List<Told> told, Reader reader) {
        return told.stream()
                .filter(one -> !library.isWithheld(one.card(), reader.now()))
                .toList();
    }

    private static List<Told> inOrder(List<Told> told, List<Card> ranked) {
        Map<Long, Told> byId =
                told.stream().collect(Collectors.toMap(one -> one.card().id(), Function.identity()));
        return ranked.stream()
                .map(card -> byId.get(card.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<StoryPageView.Decided> decisions(long story, Reader reader) {
        return ledger.of(story).stream()
                .filter(decision -> decision.undone() == null)
                .map(decision -> new StoryPageView.Decided(
                        decision.id(),
                        decision.kind() == StoryLedger.Kind.MERGE,
                        decision.articles().size(),
                        reader.ages().of(decision.made())))
                .toList();
    }
}
