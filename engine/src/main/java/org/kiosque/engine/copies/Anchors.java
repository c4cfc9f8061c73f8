package org.kiosque.engine.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kiosque.engine.terms.Token;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/**
 * What a translator leaves as it stands, in its order: figures, and the words with a capital letter, most of which are
 * names. A translated dispatch keeps nearly all of them and in one order; another telling of the same news doesn't.
 */
final class Anchors {

    private static final int MOST = 300;
    private static final int SHORTEST_NAME = 3;

    /** The part of the anchors in common that must stand in one order. */
    private static final double ORDER = 0.8;

    private static final double CONTAINMENT = 0.5;
    private static final int LEAST = 12;

    private Anchors() {}

    static int[] of(List<Word> text) {
        List<Integer> anchors = new ArrayList<>();
        for (Word word : text) {
            String written = word.text();
            if (Character.isDigit(written.codePointAt(0))) {
                Shingles.figures(written).forEach(anchors::add);
            } else if (Character.isUpperCase(written.codePointAt(0)) && written.length() >= SHORTEST_NAME) {
                anchors.add(Long.hashCode(Token.hash(Words.fold(written), 'n')));
            }
            if (anchors.size() >= MOST) {
                break;
            }
        }
        return anchors.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How much of the smaller set of anchors the other holds too, between 0 and 1; 0 of few anchors. */
    static double containment(int[] one, int[] other) {
        int[] a = Shingles.set(one);
        int[] b = Shingles.set(other);
        int smaller = Math.min(a.length, b.length);
        return smaller < LEAST ? 0 : (double) Shingles.shared(a, b) / smaller;
    }

    /** Whether two texts hold most of the same anchors in the same order. */
    static boolean agree(int[] one, int[] other) {
        int[] a = Shingles.set(one);
        int[] b = Shingles.set(other);
        int shared = Shingles.shared(a, b);
        if (shared < CONTAINMENT * Math.min(a.length, b.length)) {
            return false;
        }
        int[] left = within(one, b);
        int[] right = within(other, a);
        int inOrder = longestCommon(left, right);
        return inOrder >= LEAST && inOrder >= ORDER * Math.max(left.length, right.length);
    }

    private static int[] within(int[] anchors, int[] set) {
        return IntStream.of(anchors)
                .filter(anchor -> Arrays.binarySearch(set, anchor) >= 0)
                .toArray();
    }

    /** The length of the longest sequence that both hold in its order. */
    private static int longestCommon(int[] a, int[] b) {
        int[] longest = new int[b.length + 1];
        for (int anchor : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.length; j++) {
                int above = longest[j];
                longest[j] = anchor == b[j - 1] ? diagonal + 1 : Math.max(above, longest[j - 1]);
                diagonal = above;
            }
        }
        return longest[b.length];
    }
}
