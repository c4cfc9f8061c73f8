package org.kiosque.engine.enrich.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.Span;

/**
 * What an article says, each piece with its place in the text.
 *
 * @param language BCP 47 primary subtag, or null where it could not be told
 * @param hashtags 3 to 8, best first
 * @param keyphrases ten at most, best first
 */
public record Analysis(
        @Nullable String language,
        List<Hashtag> hashtags,
        List<Keyphrase> keyphrases,
        List<Entity> entities,
        List<Quote> quotes,
        List<DateMention> dates,
        List<NumberMention> numbers,
        List<Position> positions,
        List<Passage> summary) {

    public Analysis {
        hashtags = List.copyOf(hashtags);
        keyphrases = List.copyOf(keyphrases);
        entities = List.copyOf(entities);
        quotes = List.copyOf(quotes);
        dates = List.copyOf(dates);
        numbers = List.copyOf(numbers);
        positions = List.copyOf(positions);
        summary = List.copyOf(summary);
    }

    /** The coarse class of an entity or a hashtag. */
    public enum Type {
        PERSON,
        PLACE,
        ORGANISATION,
        EVENT,
        WORK,
        TOPIC
    }

    /** Which of the two texts of a document a place is in. */
    public enum In {
        TITLE,
        TEXT
    }

    /**
     * A verbatim piece of the title or the text.
     *
     * @param text equal to what {@code span} covers
     */
    public record Passage(String text, Span span, In in) {}

    /**
     * A hashtag.
     *
     * @param tag with its sign, such as {@code #DonaldTrump}
     * @param label readable, in the article's language
     * @param entity the stable identifier shared by all languages, or null
     * @param score 0 to 1
     */
    public record Hashtag(
            String tag, String label, Type type, @Nullable String entity, double score) {}

    public record Keyphrase(String phrase, double score) {}

    /**
     * Somebody or something named.
     *
     * @param label the name in its fullest form here
     * @param entity the stable identifier shared by all languages, or null where no gazetteer knows it
     */
    public record Entity(String label, Type type, @Nullable String entity, List<Passage> mentions) {
        public Entity {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * Words given as somebody's.
     *
     * @param passage the words without their marks, byte-equal to the source
     * @param kind {@code direct}, {@code indirect}, {@code written}
     * @param speaker who said them, or null where the text does not tell
     * @param cue the verb or word that gives them, such as {@code a déclaré}, or null
     */
    public record Quote(
            Passage passage,
            String kind,
            @Nullable Speaker speaker,
            @Nullable String cue) {}

    /**
     * Who said a quote.
     *
     * @param mention the words that name the speaker (a name, a role, a pronoun)
     */
    public record Speaker(String label, @Nullable String entity, Passage mention) {}

    /**
     * A date or a time as written.
     *
     * @param value ISO 8601: {@code 2025}, {@code 2025-08}, {@code 2025-08-15}, {@code 2025-08-15T19:00},
     *     {@code 2025-W33}, or an interval {@code a/b}
     * @param granularity {@code year}, {@code month}, {@code week}, {@code day}, {@code hour}, {@code minute}, {@code range}
     */
    public record DateMention(Passage passage, String value, String granularity) {}

    /**
     * A number as written.
     *
     * @param value the number itself, scale words applied
     * @param unit ISO 4217 or a unit's symbol, or null
     * @param what the thing counted, as written, or null
     * @param approximate whether the text says so ("environ")
     */
    public record NumberMention(
            Passage passage,
            double value,
            @Nullable String unit,
            @Nullable String what,
            boolean approximate) {}

    /**
     * Who demands, refuses, proposes, accepts, accuses or denies what.
     *
     * @param stance one of those verbs
     * @param what the content, verbatim
     */
    public record Position(String actor, String stance, Passage what) {}
}
