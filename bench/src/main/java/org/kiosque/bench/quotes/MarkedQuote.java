package org.kiosque.bench.quotes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Quote;
import org.kiosque.engine.enrich.analysis.Analysis.Speaker;
import org.kiosque.engine.text.Span;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/**
 * A quote marked by hand in a golden article.
 *
 * @param kind {@code d} direct, {@code w} written, {@code i} indirect, {@code o} neither missed nor false
 * @param who the speaker as the text resolves it, then other words for the speaker; empty where the text does not tell
 * @param cue the words that give it, or empty
 */
record MarkedQuote(char kind, List<String> who, String cue, Span span, In in) {

    private static final double LIKE = .8;
    private static final Set<String> ARTICLES = Set.of(
            "le", "la", "l'", "les", "un", "une", "des", "the", "a", "an", "der", "die", "das", "el", "il", "lo", "o",
            "m", "mme", "me", "mr", "mrs", "ms", "dr", "herr", "frau");

    private static final Set<String> PRONOUNS = Set.of("il", "elle", "ils", "elles", "on", "he", "she", "they");

    boolean indirect() {
        return kind == 'i';
    }

    boolean optional() {
        return kind == 'o';
    }

    /** Whether a found quote has the same place: what both cover is .8 of what either covers. */
    boolean matches(Quote quote) {
        Span other = quote.passage().span();
        int common = Math.min(span.end(), other.end()) - Math.max(span.start(), other.start());
        int all = Math.max(span.end(), other.end()) - Math.min(span.start(), other.start());
        return in == quote.passage().in() && common >= LIKE * all;
    }

    boolean touches(Quote quote) {
        return in == quote.passage().in() && span.overlaps(quote.passage().span());
    }

    /** Whether the speaker is one of those marked: all words of one name are in the other. */
    boolean isBy(@Nullable Speaker speaker) {
        return speaker != null && who.stream().anyMatch(name -> isAs(name, speaker));
    }

    /** Whether the speaker is told by the fullest name that the text has. */
    boolean isResolved(@Nullable Speaker speaker) {
        return speaker != null && !who.isEmpty() && isAs(who.getFirst(), speaker);
    }

    /** By the label, or by the name in the article where the label is a fuller one: FCPE, Les Inrocks. */
    private static boolean isAs(String name, Speaker speaker) {
        String text = speaker.mention().text();
        return alike(name, speaker.label()) || isName(text) && words(name).equals(words(text));
    }

    private static boolean isName(String text) {
        return !PRONOUNS.contains(Words.fold(text))
                && Words.of(text).stream()
                        .allMatch(word -> Character.isUpperCase(word.text().codePointAt(0)));
    }

    static boolean alike(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        return !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (Word word : Words.of(name)) {
            String folded = Words.fold(word.text());
            if (!ARTICLES.contains(folded)) {
                words.add(folded);
            }
        }
        return words;
    }
}
