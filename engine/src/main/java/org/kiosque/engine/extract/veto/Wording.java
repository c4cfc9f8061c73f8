package org.kiosque.engine.extract.veto;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of a block's words stand elsewhere too: in the headline, the description, the declared text, other blocks. */
final class Wording {

    private static final int WINDOW = 4;
    private static final int LONGEST = 200_000;

    private final Set<Integer> title;
    private final Set<Integer> description;
    private final Set<Long> declared;
    private final List<int[]> words;
    private final Map<Long, Integer> counts = new HashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Wording(Scene scene) {
        this.title = set(words(scene.title()));
        this.description = set(words(scene.description()));
        this.declared = new HashSet<>();
        for (long window : windows(words(scene.declared()))) {
            declared.add(window);
        }
        this.words = scene.pieces().stream().map(piece -> words(piece.text())).toList();
        for (int[] each : words) {
            Arrays.stream(windows(each)).distinct().forEach(window -> counts.merge(window, 1, Integer::sum));
        }
        scene.pieces().forEach(piece -> texts.merge(piece.text(), 1, Integer::sum));
    }

    void write(int at, Piece piece, Row row) {
        int[] own = words.get(at);
        row.put("words in title", share(own, title));
        row.put("title's words", title.isEmpty() ? 0 : shared(own, title) / (double) title.size());
        row.put("words in description", share(own, description));
        row.put(
                "description's words",
                description.isEmpty() ? 0 : shared(own, description) / (double) description.size());
        long[] windows = windows(own);
        row.put("repeated words", share(windows, counts));
        row.put("declared", declared.isEmpty() ? -1 : windows.length == 0 ? 0 : among(windows));
        row.put("copies", Math.min(9, texts.getOrDefault(piece.text(), 1)));
        row.put("copies before", Math.min(9, seen.merge(piece.text(), 1, Integer::sum) - 1));
    }

    private double among(long[] windows) {
        return Arrays.stream(windows).filter(declared::contains).count() / (double) windows.length;
    }

    private static double share(long[] windows, Map<Long, Integer> counts) {
        return windows.length == 0
                ? 0
                : Arrays.stream(windows)
                                .filter(window -> counts.getOrDefault(window, 0) > 1)
                                .count()
                        / (double) windows.length;
    }

    private static double share(int[] words, Set<Integer> among) {
        return words.length == 0
                ? 0
                : Arrays.stream(words).filter(among::contains).count() / (double) words.length;
    }

    private static long shared(int[] words, Set<Integer> among) {
        return Arrays.stream(words).distinct().filter(among::contains).count();
    }

    private static Set<Integer> set(int[] words) {
        Set<Integer> set = new HashSet<>();
        Arrays.stream(words).forEach(set::add);
        return set;
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

    /** A number for each word, the same for capital and small letters. */
    private static int[] words(String text) {
        int length = Math.min(LONGEST, text.length());
        int[] found = new int[length / 2 + 1];
        int size = 0;
        int word = 0;
        boolean open = false;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word = 31 * word + Character.toLowerCase(c);
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
