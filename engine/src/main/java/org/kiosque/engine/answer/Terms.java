package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kiosque.engine.text.Stems;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** The stems and beginnings of a text's telling words in order; neighbouring ideographs come as pairs. */
public final class Terms {

    private static final int LONGEST = 60;

    /** A word's first letters count as a term too: they join forms that the stems keep apart. */
    static final int PREFIX = 4;

    private Terms() {}

    /** The terms of some words; a beginning has {@code ^} before it. */
    public static List<String> of(List<Word> words, String language) {
        Set<String> stopWords = StopWords.of(language);
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            if (isIdeograph(word)) {
                if (i + 1 < words.size() && isIdeograph(words.get(i + 1).text())) {
                    terms.add(word + words.get(i + 1).text());
                }
            } else if (word.length() <= LONGEST) {
                addTelling(terms, word, language, stopWords);
            }
        }
        return terms;
    }

    /** Those of some terms that are no beginnings. */
    static List<String> stems(List<String> terms) {
        return terms.stream().filter(term -> !term.startsWith("^")).toList();
    }

    private static void addTelling(List<String> terms, String word, String language, Set<String> stopWords) {
        String folded = Words.fold(word);
        boolean telling = folded.length() > 1 || folded.chars().anyMatch(Character::isDigit);
        if (telling && !stopWords.contains(folded)) {
            String stem = Stems.stem(word, language);
            terms.add(stem);
            if (stem.length() >= PREFIX) {
                terms.add("^" + stem.substring(0, PREFIX));
            }
        }
    }

    private static boolean isIdeograph(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }
}
