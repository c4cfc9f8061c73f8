package org.kiosque.engine.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kiosque.engine.terms.Token;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** Hashes of every run of some neighbouring words of a text. */
final class Shingles {

    private static final int MOST_WORDS = 5_000;

    private Shingles() {}

    /** The folded words; the characters each where the script has no spaces between words. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Word word : Words.of(text)) {
            if (words.size() >= MOST_WORDS) {
                break;
            }
            if (isUnspaced(word.text().codePointAt(0))) {
                word.text().codePoints().forEach(c -> words.add(Character.toString(c)));
            } else {
                words.add(Words.fold(word.text()));
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

    /** The distinct shingles in ascending order; a shorter text is one shingle, an empty one none. */
    static long[] of(List<String> words, int length) {
        if (words.isEmpty()) {
            return new long[0];
        }
        int count = Math.max(1, words.size() - length + 1);
        long[] shingles = new long[count];
        for (int i = 0; i < count; i++) {
            long hash = 7;
            for (int j = i; j < Math.min(words.size(), i + length); j++) {
                hash = hash * 0x9E3779B97F4A7C15L + Token.hash(words.get(j), 't');
            }
            shingles[i] = hash ^ hash >>> 31;
        }
        return Arrays.stream(shingles).sorted().distinct().toArray();
    }

    /** How many shingles two sorted sets share. */
    static int shared(long[] a, long[] b) {
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
}
