package org.kiosque.engine.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/**
 * A word that tells something about a text's subject.
 *
 * @param folded in Latin letters, lower case, without accents
 * @param capital whether it is written like a name
 * @param number whether it begins with a digit
 */
public record Token(String folded, boolean capital, boolean number) {

    private static final int LONGEST = 40;

    /** Languages inflect at the end; five letters tell most words apart. */
    private static final int STEM = 5;

    /** The telling words of a text's first {@code limit} words; neighbouring ideographs come as pairs. */
    public static List<Token> of(String text, @Nullable String language, int limit) {
        Set<String> stopWords = StopWords.of(language);
        List<Token> tokens = new ArrayList<>();
        List<Word> words = Words.of(text);
        int count = Math.min(limit, words.size());
        for (int i = 0; i < count; i++) {
            Word word = words.get(i);
            if (isIdeograph(word)) {
                if (i + 1 < count && isIdeograph(words.get(i + 1))) {
                    tokens.add(new Token(word.text() + words.get(i + 1).text(), false, false));
                }
            } else if (word.text().length() <= LONGEST && !stopWords.contains(Words.fold(word.text()))) {
                addTelling(tokens, word.text());
            }
        }
        return tokens;
    }

    private static void addTelling(List<Token> tokens, String word) {
        String folded = Folding.fold(word);
        boolean number = !folded.isEmpty() && Character.isDigit(folded.charAt(0));
        if (number || folded.length() > 1) {
            tokens.add(new Token(folded, Character.isUpperCase(word.codePointAt(0)), number));
        }
    }

    private static boolean isIdeograph(Word word) {
        return Character.isIdeographic(word.text().codePointAt(0));
    }

    /** A hash of the token in one of the spaces that are told apart. */
    public long hash(char space) {
        return hash(folded, space);
    }

    /** The hash of the token's beginning. */
    public long stem() {
        return hash(folded.length() > STEM ? folded.substring(0, STEM) : folded, 's');
    }

    public static long hash(CharSequence word, char space) {
        long hash = 0xcbf29ce484222325L ^ space * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        return hash ^ hash >>> 29;
    }
}
