package org.kiosque.server.web.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.kiosque.server.web.page.Reader;

/** Reads the texts of a brief's subject, and keeps what was made of the last few as long as their articles stay the same. */
@ApplicationScoped
class Texts {

    private static final int MOST_OF_STORY = 60;
    private static final int KEPT = 16;

    private final Subjects subjects;
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

    Texts(Subjects subjects, Library library, StoryReading reading, Clock clock) {
        this.subjects = subjects;
        this.library = library;
        this.reading = reading;
        this.clock = clock;
    }

    /** A subject read. */
    static final class Read {
        private final Subject subject;
        private final String name;
        private final List<Source> sources;
        private final Answerer answerer;
        private final String language;
        private @Nullable Dossier dossier;

        private Read(Subject subject, String name, List<Source> sources, String language) {
            this.subject = subject;
            this.name = name;
            this.sources = List.copyOf(sources);
            this.answerer = Answerer.over(sources.stream().map(Texts::document).toList());
            this.language = language;
        }

        Subject subject() {
            return subject;
        }

        /** What it is called, or empty where its articles tell. */
        String name() {
            return name;
        }

        /** Oldest first; each text once, and no empty one. */
        List<Source> sources() {
            return sources;
        }

        Answerer answerer() {
            return answerer;
        }

        /** Made when it is first asked for: answers don't need it. */
        synchronized Dossier dossier() {
            if (dossier == null) {
                dossier = DossierWriter.of(sources, language);
            }
            return dossier;
        }
    }

    /** A subject for a reader, if it is on file and has texts. */
    Optional<Read> find(Subject subject, Reader reader) {
        return subjects.find(subject, reader)
                .map(found -> read(subject, found, reader.language()))
                .filter(read -> !read.sources().isEmpty());
    }

    private Read read(Subject subject, Subjects.Found found, String language) {
        List<Library.Version> versions = new ArrayList<>();
        List<Card> cards = new ArrayList<>();
        Set<Long> texts = new HashSet<>();
        for (Card card : found.cards()) {
            long text = card.copyOf() == null ? card.id() : card.copyOf();
            if (!isWithheld(card) && texts.add(text)) {
                library.newest(card.id()).ifPresent(version -> {
                    cards.add(card);
                    versions.add(version);
                });
            }
        }
        String key = language + subject + versions(cards, versions);
        synchronized (kept) {
            Read read = kept.get(key);
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
        Read read = new Read(subject, found.name(), sources, language);
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }

    private static String versions(List<Card> cards, List<Library.Version> versions) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < cards.size(); i++) {
            written.append(' ')
                    .append(cards.get(i).id())
                    .append('.')
                    .append(versions.get(i).number());
        }
        return written.toString();
    }

    /** What a story tells since a moment; empty where no article came or changed. */
    Optional<News> news(long story, Read read, Instant moment) {
        if (reading.since(story, moment).isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Source> now = read.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        List<Source> before = new ArrayList<>();
        for (var telling : reading.tellingsAt(story, moment, MOST_OF_STORY)) {
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
