package org.kiosque.engine.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kiosque.engine.text.Span;
import org.kiosque.engine.text.Stems;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/**
 * A sentence of an article.
 *
 * @param span its place in the article's text
 * @param text the sentence
 * @param words every word of it, with places inside the sentence
 * @param folded every word of it, folded
 * @param stems the stem of every word
 * @param terms the stems of those that tell something, and their beginnings
 * @param held the terms, each once
 * @param forms every folded word, each once
 */
record Sentence(
        Span span,
        String text,
        List<Word> words,
        List<String> folded,
        List<String> stems,
        List<String> terms,
        Set<String> held,
        Set<String> forms) {

    private static final int LONGEST_HEADING = 12;

    static Sentence of(Span span, String text, String language) {
        List<Word> words = Words.of(text);
        List<String> terms = Terms.of(words, language);
        List<String> folded =
                words.stream().map(word -> Words.fold(word.text())).toList();
        List<String> stems =
                words.stream().map(word -> Stems.stem(word.text(), language)).toList();
        return new Sentence(span, text, words, folded, stems, terms, new HashSet<>(terms), new HashSet<>(folded));
    }

    /** Whether it says something, unlike a section's heading: it is long, or a mark ends it. */
    boolean isStatement() {
        if (words.size() > LONGEST_HEADING || text.isEmpty()) {
            return true;
        }
        int last = text.codePointBefore(text.length());
        return !Character.isLetterOrDigit(last);
    }
}
