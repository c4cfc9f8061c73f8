package org.kiosque.engine.extract.veto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of a block's words stand elsewhere too: in the headline, the description, the declared text, other blocks. */
final class Wording {

    private static final int WINDOW = 4;
    private static final int LONGEST = 200_000;

    private static final char NONE = 0;
    /** The small letter or the digit for each character, or {@link #NONE}; each page's text is looked up here. */
    private static final char[] SMALL = small();

    private final Numbers title;
    private final Numbers description;
    private final Numbers declared = new Numbers();
    private final Numbers counts = new Numbers();
    private final List<int[]> words = new ArrayList<>();
    private final List<long[]> windows = new ArrayList<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Wording(Scene scene) {
        this.title = Numbers.of(words(scene.title()));
        this.description = Numbers.of(words(scene.description()));
        for (long window : windows(words(scene.declared()))) {
            declared.add(window, 0);
        }
        for (Piece piece : scene.pieces()) {
            int[] own = words(piece.text());
            words.add(own);
            windows.add(windows(own));
            for (long window : windows.getLast()) {
                counts.add(window, words.size());
            }
            texts.merge(piece.text(), 1, Integer::sum);
        }
    }

    void write(int at, Piece piece, Row row) {
        shared("words in title", "title's words", title, at, row);
        shared("words in description", "description's words", description, at, row);
        long[] runs = windows.get(at);
        row.put("repeated words", share(runs, counts, 2));
        row.put("declared", declared.isEmpty() ? -1 : share(runs, declared, 1));
        row.put("copies", Math.min(9, texts.getOrDefault(piece.text(), 1)));
        row.put("copies before", Math.min(9, seen.merge(piece.text(), 1, Integer::sum) - 1));
    }

    private void shared(String share, String part, Numbers among, int at, Row row) {
        int[] own = words.get(at);
        Numbers.Shared shared = among.shared(own, at);
        row.put(share, own.length == 0 ? 0 : shared.words() / (double) own.length);
        row.put(part, among.isEmpty() ? 0 : shared.different() / (double) among.size());
    }

    /** The share of some runs that were counted so often at least. */
    private static double share(long[] runs, Numbers counts, int least) {
        int found = 0;
        for (long run : runs) {
            found += counts.count(run) >= least ? 1 : 0;
        }
        return runs.length == 0 ? 0 : found / (double) runs.length;
    }

    /** A number for each run of four words. */
    private static long[] windows(int[] words) {
        long[] windows = new long[Math.max(0, words.length - WINDOW + 1)];
        for (int i = 0; i < windows.length; i++) {
            long window = 7;
            for (int j = i; j < i + WINDOW; j++) {
                window = window * 1_000_003 + words[j];
            }
            windows[i] = window;
        }
        return windows;
    }

    private static char[] small() {
        char[] small = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < small.length; c++) {
            small[c] = Character.isLetterOrDigit(c) ? (char) Character.toLowerCase(c) : NONE;
        }
        return small;
    }

    /** A number for each word, the same for capital and small letters. */
    private static int[] words(String text) {
        int length = Math.min(LONGEST, text.length());
        int[] found = new int[length / 2 + 1];
        int size = 0;
        int word = 0;
        boolean open = false;
        for (int i = 0; i <= length; i++) {
            char small = SMALL[i < length ? text.charAt(i) : ' '];
            if (small != NONE) {
                word = 31 * word + small;
                open = true;
            } else if (open) {
                found[size++] = word;
                word = 0;
                open = false;
            }
        }
        return Arrays.copyOf(found, size);
    }
}
