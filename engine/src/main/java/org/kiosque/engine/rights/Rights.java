package org.kiosque.engine.rights;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kiosque.engine.text.Timestamps;

/**
 * What a publisher says about the use of one page, each word with the place where it was said. Silence reserves
 * nothing. Where words of one kind differ, the strictest counts; of reservations of text and data mining the one
 * nearest to the text counts, as TDMRep says.
 *
 * @param terms in the order in which they were read, none twice
 */
public record Rights(List<Term> terms) {

    /** Nothing was said. */
    public static final Rights NONE = new Rights(List.of());

    private static final int MOST = 64;

    public Rights {
        terms = terms.stream().distinct().limit(MOST).toList();
    }

    /** Where something was said, the nearest to the text last. */
    public enum Source {
        WELL_KNOWN,
        HEADER,
        META
    }

    /** What can be said. */
    public enum Word {
        NOINDEX,
        NOFOLLOW,
        NOARCHIVE,
        NOSNIPPET,
        MAX_SNIPPET,
        MAX_IMAGE_PREVIEW,
        MAX_VIDEO_PREVIEW,
        NOIMAGEINDEX,
        NOTRANSLATE,
        UNAVAILABLE_AFTER,
        NOAI,
        NOIMAGEAI,
        NOML,
        TDM_RESERVATION,
        TDM_POLICY,
        LICENSE
    }

    /**
     * One word.
     *
     * @param value what follows the word, as {@code 160} after {@code max-snippet}, or empty
     */
    public record Term(Word word, String value, Source source) {}

    /** These terms and the other's. */
    public Rights and(Rights other) {
        List<Term> both = new ArrayList<>(terms);
        both.addAll(other.terms);
        return new Rights(both);
    }

    /** Whether the text may be used to train or run models of the operator's choice. */
    public boolean mayMine() {
        return !reservesMining() && !says(Word.NOAI) && !says(Word.NOML);
    }

    /** Whether text and data mining is reserved. */
    public boolean reservesMining() {
        return nearest(Word.TDM_RESERVATION).filter("1"::equals).isPresent();
    }

    /** Where the publisher tells on which terms the text may be used. */
    public Optional<String> policy() {
        return nearest(Word.TDM_POLICY).or(() -> nearest(Word.LICENSE));
    }

    /** Whether lists may show a picture of the page. */
    public boolean mayPreviewImages() {
        return values(Word.MAX_IMAGE_PREVIEW).noneMatch("none"::equals);
    }

    /** How many characters of the page's text a list may show; empty where there is no limit. */
    public OptionalInt longestSnippet() {
        if (says(Word.NOSNIPPET)) {
            return OptionalInt.of(0);
        }
        return values(Word.MAX_SNIPPET)
                .filter(value -> value.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .min();
    }

    /** Whether no copy of the text may be shown at a moment: none at all, or none any more. */
    public boolean withholds(Instant now) {
        return says(Word.NOARCHIVE)
                || unavailableAfter().filter(end -> !now.isBefore(end)).isPresent();
    }

    /** The first moment from which on the page is not to be shown; empty where none is told that can be read. */
    public Optional<Instant> unavailableAfter() {
        return values(Word.UNAVAILABLE_AFTER)
                .flatMap(value -> Timestamps.parse(value).stream())
                .map(OffsetDateTime::toInstant)
                .min(Comparator.naturalOrder());
    }

    public boolean says(Word word) {
        return values(word).findAny().isPresent();
    }

    private Stream<String> values(Word word) {
        return terms.stream().filter(term -> term.word == word).map(Term::value);
    }

    /** Of several at the same place the strictest, which for reservations is the larger number. */
    private Optional<String> nearest(Word word) {
        return terms.stream()
                .filter(term -> term.word == word)
                .max(Comparator.comparing(Term::source).thenComparing(Term::value))
                .map(Term::value);
    }
}
