package org.kiosque.server.web.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.text.Document;
import org.kiosque.server.dossier.Dossier;
import org.kiosque.server.dossier.DossierWriter;
import org.kiosque.server.dossier.News;
import org.kiosque.server.dossier.Source;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Card;
import org.kiosque.server.store.Library;
import org.kiosque.server.store.StoryReading;

/** Reads a story's texts, and keeps what was made of the last few stories as long as their articles stay the same. */
@ApplicationScoped
class StoryTexts {

    private static final int MOST_OF_STORY = 60;
    private static final int KEPT = 16;

    private final Library library;
    private final StoryReading reading;
    private final Clock clock;
    private final Map<String, Read> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Read> eldest) {
            return size() > KEPT;
        }
    };

    StoryTexts(Library library, StoryReading reading, Clock clock) {
        this.library = library;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * A story read.
     *
     * @param sources oldest first, without copies and empty texts
     */
    record Read(long story, List<Source> sources, Dossier dossier, Answerer answerer) {}

    /** A story for readers of a language, if it is on file. */
    Optional<Read> find(long id, String language) {
        return library.story(id).map(row -> {
            List<Library.Version> versions = new ArrayList<>();
            List<Card> cards = new ArrayList<>();
            for (Card card : library.ofStory(row.id(), MOST_OF_STORY)) {
                if (card.copyOf() == null && !isWithheld(card)) {
                    library.newest(card.id()).ifPresent(version -> {
                        cards.add(card);
                        versions.add(version);
                    });
                }
            }
            return read(row.id(), language, cards, versions);
        });
    }

    /** What a story tells since a moment; empty where no article came or changed. */
    Optional<News> news(Read read, Instant moment) {
        if (reading.since(read.story(), moment).isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Source> now = read.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        List<Source> before = new ArrayList<>();
        for (var telling : reading.tellingsAt(read.story(), moment, MOST_OF_STORY)) {
            Source source = now.get(telling.id());
            if (source != null) {
                before.add(source.with(
                        Json.read(telling.articleJson(), Article.class).text(),
                        Json.read(telling.analysisJson(), Analysis.class)));
            }
        }
        return Optional.of(News.between(before, read.sources(), read.dossier()));
    }

    /** A publisher that wants no copy shown gets no sentence quoted here either. */
    private boolean isWithheld(Card card) {
        return library.reserved(card.id()).withholds(clock.instant());
    }

    private Read read(long id, String language, List<Card> cards, List<Library.Version> versions) {
        StringBuilder key = new StringBuilder(language + id);
        for (int i = 0; i < cards.size(); i++) {
            key.append(' ')
                    .append(cards.get(i).id())
                    .append('.')
                    .append(versions.get(i).number());
        }
        synchronized (kept) {
            Read read = kept.get(key.toString());
            if (read != null) {
                return read;
            }
        }
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            Source source = source(cards.get(i), versions.get(i));
            if (!source.text().isBlank()) {
                sources.add(source);
            }
        }
        List<Document> documents = sources.stream().map(StoryTexts::document).toList();
        Read read = new Read(id, sources, DossierWriter.of(sources, language), Answerer.over(documents));
        synchronized (kept) {
            kept.put(key.toString(), read);
        }
        return read;
    }

    private static Source source(Card card, Library.Version version) {
        return Source.of(
                card,
                Json.read(version.articleJson(), Article.class).text(),
                Json.read(version.analysisJson(), Analysis.class));
    }

    private static Document document(Source source) {
        return new Document(
                Long.toString(source.id()),
                source.title(),
                source.text(),
                source.language(),
                null,
                null,
                source.publisher());
    }
}
