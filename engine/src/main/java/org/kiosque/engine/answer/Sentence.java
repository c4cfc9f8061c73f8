package org.kiosque.engine.answer;

import java.util.List;
import org.kiosque.engine.text.Span;
import org.kiosque.engine.text.Word;

/**
 * A sentence of an article.
 *
 * @param span its place in the article's text
 * @param text the sentence
 * @param words every word of it, with places inside the sentence
 * @param terms the stems of those that tell something
 */
record Sentence(Span span, String text, List<Word> words, List<String> terms) {

    private static final int LONGEST_HEADING = 12;

    /** Whether it says something, unlike a section's heading: it is long, or a mark ends it. */
    boolean isStatement() {
        if (words.size() > LONGEST_HEADING || text.isEmpty()) {
            return true;
        }
        int last = text.codePointBefore(text.length());
        return !Character.isLetterOrDigit(last);
    }
}
