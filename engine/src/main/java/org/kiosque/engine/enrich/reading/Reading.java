package org.kiosque.engine.enrich.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.engine.text.CodePoints;
import org.kiosque.engine.text.Sentences;
import org.kiosque.engine.text.Span;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** The title or the text of a document, cut into sentences and tokens; places inside are UTF-16 until they leave as passages. */
public final class Reading {

    /** More than any article; what follows is not analysed, so that time stays bounded. */
    private static final int LONGEST = 120_000;

    private static final String OPENERS = "«“„\":–—•‹(";

    private final String text;
    private final In in;
    private final String language;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Range> sentences = new ArrayList<>();
    private final CodePoints places;

    /** A stretch of UTF-16 units. */
    public record Range(int start, int end) {
        boolean contains(int place) {
            return start <= place && place < end;
        }
    }

    public Reading(String text, In in, String language) {
        this.text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        this.in = in;
        this.language = language;
        this.places = CodePoints.of(this.text);
        for (Span span : Sentences.of(this.text, language)) {
            sentences.add(new Range(places.utf16(span.start()), places.utf16(span.end())));
        }
        cut();
    }

    /** The text read: the whole of it but for what is beyond all reason. */
    public String text() {
        return text;
    }

    public In in() {
        return in;
    }

    /** BCP 47 primary subtag, empty where it is not known. */
    public String language() {
        return language;
    }

    public List<Token> tokens() {
        return Collections.unmodifiableList(tokens);
    }

    /** In UTF-16 units. */
    public List<Range> sentences() {
        return Collections.unmodifiableList(sentences);
    }

    private void cut() {
        int sentence = 0;
        boolean first = true;
        for (Word word : Words.of(text)) {
            int start = places.utf16(word.span().start());
            while (sentence < sentences.size() && sentences.get(sentence).end() <= start) {
                sentence++;
                first = true;
            }
            tokens.add(new Token(
                    word.text(),
                    Words.fold(word.text()),
                    start,
                    places.utf16(word.span().end()),
                    Math.min(sentence, Math.max(0, sentences.size() - 1)),
                    first || opened(start)));
            first = false;
        }
    }

    private boolean opened(int start) {
        int i = start - 1;
        while (i >= 0
                && (Character.isWhitespace(text.charAt(i))
                        || text.charAt(i) == '\u00A0'
                        || text.charAt(i) == '\u202F')) {
            i--;
        }
        return i >= 0 && OPENERS.indexOf(text.charAt(i)) >= 0;
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    /** Whether only spaces, or nothing after an elision, part a token from the next. */
    public boolean adjacent(int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        int from = tokens.get(i).end();
        int to = tokens.get(i + 1).start();
        if (to - from > 2) {
            return false;
        }
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\u00A0' && c != '\u202F') {
                return false;
            }
        }
        return true;
    }

    /** Whether the next token belongs to the same name: adjacent, or parted by the dot of an initial. */
    public boolean joined(int i) {
        if (adjacent(i)) {
            return true;
        }
        return i + 1 < tokens.size()
                && tokens.get(i).text().length() == 1
                && tokens.get(i).capital()
                && text.charAt(tokens.get(i).end()) == '.'
                && tokens.get(i + 1).start() - tokens.get(i).end() <= 2;
    }

    public Passage passage(int start, int end) {
        return new Passage(text.substring(start, end), places.span(start, end), in);
    }

    public Passage passageOfTokens(int first, int last) {
        return passage(tokens.get(first).start(), tokens.get(last).end());
    }

    /** The index of the first token that starts at or after a place. */
    public int tokenAt(int place) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sentence that holds a place, or the one before it. */
    public int sentenceAt(int place) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).start() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }
}
