package org.kiosque.server.web.front;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.ingest.Status;
import org.kiosque.server.store.Card;
import org.kiosque.server.store.Library;
import org.kiosque.server.store.Subscriptions;
import org.kiosque.server.web.feeds.CatalogueDesk;
import org.kiosque.server.web.page.Reader;

/** Lays out the front page. */
@ApplicationScoped
class FrontDesk {

    private static final int STORIES = 60;
    private static final int SECOND = 6;
    private static final int MOST_OF_STORY = 60;
    private static final int OTHERS = 4;
    private static final int HASHTAGS = 18;
    private static final int GONE = 5;
    private static final Duration RECENT = Duration.ofDays(21);
    private static final Duration BUSY = Duration.ofDays(3);

    private final Library library;
    private final Status status;
    private final Subscriptions subscriptions;
    private final CatalogueDesk catalogue;

    FrontDesk(Library library, Status status, Subscriptions subscriptions, CatalogueDesk catalogue) {
        this.library = library;
        this.status = status;
        this.subscriptions = subscriptions;
        this.catalogue = catalogue;
    }

    FrontView view(Reader reader) {
        var progress = status.progress();
        var stories = new ArrayList<StoryView>();
        for (var row : rows(reader.now())) {
            var cards = library.ofStory(row.id(), MOST_OF_STORY);
            if (!cards.isEmpty()) {
                stories.add(story(row, cards, reader));
            }
        }
        stories.sort(
                Comparator.comparingDouble((StoryView story) -> -story.merit().score()));
        @Nullable
        StoryView top = stories.stream()
                .limit(SECOND + 1)
                .filter(story -> story.lead().image() != null)
                .findFirst()
                .or(() -> stories.stream().findFirst())
                .orElse(null);
        stories.remove(top);
        int second = Math.min(SECOND, stories.size());
        return new FrontView(
                progress.filling() ? progress : null,
                top,
                stories.subList(0, second),
                stories.subList(second, stories.size()),
                hashtags(reader),
                publishers(),
                gone(),
                top == null ? catalogue.starters(reader) : null);
    }

    private List<Library.StoryRow> rows(Instant now) {
        var recent = library.frontStories(now, now.minus(RECENT), STORIES);
        return recent.isEmpty() ? library.frontStories(now, Instant.EPOCH, STORIES) : recent;
    }

    private List<Library.HashtagRow> hashtags(Reader reader) {
        var busy = library.busiestHashtags(reader.now().minus(BUSY), reader.language(), HASHTAGS);
        return busy.size() >= HASHTAGS / 2 ? busy : library.busiestHashtags(Instant.EPOCH, reader.language(), HASHTAGS);
    }

    private List<FrontView.Gone> gone() {
        return subscriptions.gone(GONE).stream()
                .map(feed -> new FrontView.Gone(feed.id(), feed.title().isEmpty() ? feed.url() : feed.title()))
                .toList();
    }

    private List<Masthead> publishers() {
        return library.publishers().stream().map(Masthead::of).toList();
    }

    private static StoryView story(Library.StoryRow row, List<Card> cards, Reader reader) {
        var items = new Items(reader);
        var ranked = Ranking.forReader(cards, reader);
        var lead = ranked.getFirst();
        Set<Long> publishers = new HashSet<>(List.of(lead.publisherId()));
        var others = ranked.stream()
                .filter(card -> card.copyOf() == null && publishers.add(card.publisherId()))
                .limit(OTHERS)
                .toList();
        var tongues = ranked.stream()
                .map(card -> reader.tongue(card.language()))
                .filter(tongue -> !tongue.name().isEmpty())
                .distinct()
                .toList();
        return new StoryView(
                row.id(),
                items.of(lead),
                items.of(others),
                row.articles(),
                row.sources(),
                tongues,
                reader.ages().of(row.newest()),
                Merit.of(row, cards, reader));
    }
}
