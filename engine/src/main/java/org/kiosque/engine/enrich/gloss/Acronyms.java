package org.kiosque.engine.enrich.gloss;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiosque.engine.text.CodePoints;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/**
 * Finds the acronyms that a text spells out, after Schwartz and Hearst (2003) but stricter: each letter begins a word of
 * the name or, after the first, stands inside one that begins with a letter of the acronym; only little words are left
 * out.
 */
public final class Acronyms {

    private static final Pattern AFTER = Pattern.compile("\\((\\p{Lu}{2,7})\\)");
    private static final int MOST_WORDS = 9;
    private static final int LITTLE = 3;

    private Acronyms() {}

    /** All that a text spells out, each where it does so first. */
    public static List<Acronym> of(String text) {
        List<Acronym> found = new ArrayList<>();
        Matcher after = AFTER.matcher(text);
        if (!after.find()) {
            return found;
        }
        CodePoints points = CodePoints.of(text);
        do {
            String letters = after.group(1);
            int from = Math.max(0, after.start() - 120);
            int start = name(text.substring(from, after.start()), letters);
            boolean known = found.stream().anyMatch(acronym -> acronym.letters().equals(letters));
            if (start >= 0 && !known) {
                found.add(new Acronym(letters, points.span(from + start, after.end())));
            }
        } while (after.find());
        return found;
    }

    /** Where the name begins that ends a text and is spelt by letters, or -1. */
    private static int name(String before, String letters) {
        CodePoints points = CodePoints.of(before);
        List<Word> words = Words.of(before);
        int last = words.size() - 1;
        if (last < 0
                || !points.text(points.span(points.utf16(words.get(last).span().end()), before.length()))
                        .isBlank()) {
            return -1;
        }
        for (int first = last; first >= Math.max(0, last - MOST_WORDS); first--) {
            Word word = words.get(first);
            int start = points.utf16(word.span().start());
            if (before.substring(start).matches("(?s).*[.;:!?()\\n].*")) {
                return -1;
            }
            boolean capital = Character.isUpperCase(word.text().codePointAt(0));
            if (capital && spells(words.subList(first, last + 1), letters)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean spells(List<Word> words, String letters) {
        return words.size() > 1
                ? spells(words, 0, letters, 0)
                : compound(words.getFirst().text(), letters);
    }

    private static boolean compound(String word, String letters) {
        return word.indexOf('-') > 0 && inside(word, letters) == letters.length();
    }

    private static boolean spells(List<Word> words, int at, String letters, int letter) {
        if (at == words.size()) {
            return letter == letters.length();
        }
        String word = words.get(at).text();
        boolean begins = letter < letters.length() && same(word.charAt(0), letters.charAt(letter));
        if (begins && spells(words, at + 1, letters, letter + 1)) {
            return true;
        }
        if (begins && at == words.size() - 1) {
            return inside(word, letters.substring(letter)) == letters.length() - letter;
        }
        return word.length() <= LITTLE && at > 0 && spells(words, at + 1, letters, letter);
    }

    /** How many of the letters stand in a word, in their order and the first at its beginning. */
    private static int inside(String word, String letters) {
        int letter = 0;
        for (int i = 0; i < word.length() && letter < letters.length(); i++) {
            if (same(word.charAt(i), letters.charAt(letter))) {
                letter++;
            } else if (i == 0) {
                return 0;
            }
        }
        return letter;
    }

    private static boolean same(char a, char b) {
        return Words.fold(String.valueOf(a))
                .equals(Words.fold(String.valueOf(b)).toLowerCase(Locale.ROOT));
    }
}
