package org.kiosque.server.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kiosque.engine.text.Words;

/**
 * What a reader searches for. Written as words, phrases in quotation marks, {@code field:value} for what an article must
 * be or have, and a minus sign before whatever it must not.
 */
public record Inquiry(List<Part> parts) {

    private static final int MOST = 40;

    public Inquiry {
        parts = List.copyOf(parts);
    }

    /** One of the things that an article must fulfil. */
    public sealed interface Part {

        /** Whether an article must not fulfil it. */
        boolean unwanted();

        /** As a reader writes it. */
        String written();
    }

    /**
     * What stands in the article.
     *
     * @param phrase whether its words stand together
     */
    public record Text(String text, boolean phrase, boolean unwanted) implements Part {
        @Override
        public String written() {
            return sign(unwanted) + (phrase ? "\"" + text + "\"" : text);
        }
    }

    /** What the article is or has. */
    public record Having(Field field, String value, boolean unwanted) implements Part {
        @Override
        public String written() {
            return sign(unwanted) + field.word() + ":" + quoted(value);
        }
    }

    /**
     * When it was published.
     *
     * @param value as the reader wrote it
     * @param from the first moment
     * @param until the first moment after
     */
    public record Dated(String value, Instant from, Instant until, boolean unwanted) implements Part {
        @Override
        public String written() {
            return sign(unwanted) + "date:" + value;
        }
    }

    /** What an article can be asked for; each has words in English and in French. */
    public enum Field {
        PUBLISHER("publisher", "source", "journal"),
        LANGUAGE("lang", "language", "langue"),
        TAG("tag", "hashtag", "sujet"),
        WHO("who", "qui"),
        TITLE("title", "titre");

        private final List<String> words;

        Field(String... words) {
            this.words = List.of(words);
        }

        /** The word that is written. */
        public String word() {
            return words.getFirst();
        }

        static Optional<Field> of(String word) {
            String lower = word.toLowerCase(Locale.ROOT);
            for (Field field : values()) {
                if (field.words.contains(lower)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Reads what a reader wrote. What isn't understood is searched for as words.
     *
     * @param written at most its first 500 letters count
     * @param days what day it is where the reader is
     */
    public static Inquiry parse(String written, Days days) {
        return new Inquiry(
                new InquiryReader(written, days).parts().stream().limit(MOST).toList());
    }

    /** Words and nothing else, however they are written. */
    static Inquiry words(String written) {
        return new Inquiry(Words.of(written).stream()
                .limit(MOST)
                .<Part>map(word -> new Text(word.text(), false, false))
                .toList());
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether there is something that articles can fulfil more or less. */
    boolean ranks() {
        return parts.stream().anyMatch(part -> part instanceof Text && !part.unwanted());
    }

    /** As a reader writes it. */
    public String written() {
        return parts.stream().map(Part::written).collect(Collectors.joining(" "));
    }

    /** The same, and one thing more. */
    public Inquiry with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Inquiry(more);
    }

    /** The same, with another date or none asked for. */
    public Inquiry dated(Optional<Dated> date) {
        List<Part> others = new ArrayList<>(parts);
        others.removeIf(Dated.class::isInstance);
        date.ifPresent(others::add);
        return new Inquiry(others);
    }

    public Inquiry without(Part part) {
        return new Inquiry(parts.stream().filter(other -> !other.equals(part)).toList());
    }

    private static String sign(boolean unwanted) {
        return unwanted ? "-" : "";
    }

    private static String quoted(String value) {
        return value.chars().allMatch(letter -> Character.isLetterOrDigit(letter) || letter == '-' || letter == '.')
                ? value
                : "\"" + value + "\"";
    }
}
