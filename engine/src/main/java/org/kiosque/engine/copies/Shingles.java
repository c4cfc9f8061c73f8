package org.kiosque.engine.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kiosque.engine.terms.Token;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** Hashes of every run of some neighbouring words of a text. */
final class Shingles {

    private static final int MOST_WORDS = 5_000;
    private static final int TELLING = 4;

    private Shingles() {}

    /** The folded words that are not empty then; the characters each where the script has no spaces between words. */
    static List<String> words(List<Word> text) {
        List<String> words = new ArrayList<>();
        for (Word word : text) {
            if (words.size() >= MOST_WORDS) {
                break;
            }
            if (isUnspaced(word.text().codePointAt(0))) {
                word.text().codePoints().forEach(c -> words.add(Character.toString(c)));
            } else {
                String folded = Words.fold(word.text());
                if (!folded.isEmpty()) {
                    words.add(folded);
                }
            }
        }
        return words;
    }

    private static boolean isUnspaced(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case THAI, LAO, KHMER, MYANMAR, TIBETAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    /** The shingles in their order; a shorter text is one shingle, an empty one none. */
    static int[] of(List<String> words, int length) {
        if (words.isEmpty()) {
            return new int[0];
        }
        int[] shingles = new int[Math.max(1, words.size() - length + 1)];
        for (int i = 0; i < shingles.length; i++) {
            long hash = 7;
            for (int j = i; j < Math.min(words.size(), i + length); j++) {
                hash = hash * 0x9E3779B97F4A7C15L + Token.hash(words.get(j), 't');
            }
            shingles[i] = Long.hashCode(hash ^ hash >>> 17);
        }
        return shingles;
    }

    /** The words that tell something, by their length, in their order. */
    static int[] vocabulary(List<String> words) {
        return words.stream()
                .filter(word -> word.length() >= TELLING)
                .mapToInt(word -> Long.hashCode(Token.hash(word, 'v')))
                .toArray();
    }

    /** The figures in the words. */
    static int[] figures(List<String> words) {
        return words.stream()
                .filter(word -> Character.isDigit(word.codePointAt(0)))
                .flatMapToInt(Shingles::figures)
                .toArray();
    }

    /** The figures in a word, each run of digits for itself: 2 900 and 2.900 are written alike. */
    static IntStream figures(String word) {
        return Arrays.stream(word.split("\\D+"))
                .filter(figure -> !figure.isEmpty())
                .mapToInt(figure -> Long.hashCode(Token.hash(figure, 'f')));
    }

    /** The distinct members in ascending order. */
    static int[] set(int[] members) {
        return Arrays.stream(members).sorted().distinct().toArray();
    }

    /** How many members two sets share. */
    static int shared(int[] a, int[] b) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                both++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return both;
    }

    /** The part of all members that two sets share, 0 of empty ones. */
    static double likeness(int[] a, int[] b) {
        int both = shared(a, b);
        return both == 0 ? 0 : (double) both / (a.length + b.length - both);
    }
}
