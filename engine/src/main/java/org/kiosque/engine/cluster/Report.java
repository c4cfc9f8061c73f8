package org.kiosque.engine.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.terms.Meaning;
import org.kiosque.engine.text.Document;

/**
 * One article as the clusterer takes it.
 *
 * @param document the article; title and text may each be empty
 * @param entities stable ids of what it names, the same in every language; repeated where named repeatedly
 * @param at the moment that counts for the time window: publication, or arrival where that is not to be believed
 * @param meaning what a sentence encoder made of it, or null where there is none; from one encoder for all reports
 */
public record Report(
        Document document,
        List<String> entities,
        Instant at,
        @Nullable Meaning meaning) {

    public Report {
        Objects.requireNonNull(document);
        entities = List.copyOf(entities);
        Objects.requireNonNull(at);
    }

    public Report(Document document, List<String> entities, Instant at) {
        this(document, entities, at, null);
    }

    public Report with(@Nullable Meaning other) {
        return new Report(document, entities, at, other);
    }

    /** A report whose moment is the document's own publication, or {@code arrival} where it tells none. */
    public static Report of(Document document, List<String> entities, Instant arrival) {
        var published = document.published();
        return new Report(document, entities, published == null ? arrival : published.toInstant());
    }
}
