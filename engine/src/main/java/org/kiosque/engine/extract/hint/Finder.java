package org.kiosque.engine.extract.hint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds which groups of words occur in a text, however many words there are, in one pass over it (Aho and Corasick). A
 * text ends with the sign {@link #END}, which a word may hold too; signs that no word holds part what is before them
 * from what is behind.
 */
public final class Finder {

    /** The end of a text. */
    static final char END = '$';

    private static final int SIGNS = 128;

    /** For each ASCII sign its column, 0 for those of no word. */
    private final byte[] columns = new byte[SIGNS];

    private final int width;
    private final char[] next;
    private final int[] groups;

    private Finder(List<List<String>> words, boolean anyCase) {
        int count = 1;
        int size = 1;
        for (String word : words.stream().flatMap(List::stream).toList()) {
            size += word.length();
            for (int i = 0; i < word.length(); i++) {
                int sign = word.charAt(i);
                columns[sign] = columns[sign] == 0 ? (byte) count++ : columns[sign];
            }
        }
        for (char small = 'a'; anyCase && small <= 'z'; small++) {
            columns[Character.toUpperCase(small)] = columns[small];
        }
        this.width = count;
        char[] ways = new char[size * width];
        int[] ends = new int[size];
        int states = 1;
        for (int group = 0; group < words.size(); group++) {
            for (String word : words.get(group)) {
                states = add(word, 1 << group, states, ways, ends);
            }
        }
        this.next = Arrays.copyOf(ways, states * width);
        this.groups = Arrays.copyOf(ends, states);
        link();
    }

    /** A finder of words of ASCII signs; those of the n-th list make the bit of value 2ⁿ. */
    static Finder of(List<List<String>> words) {
        return new Finder(words, false);
    }

    /** The same for words in small letters, found in whatever letters they are. */
    public static Finder ofAnyCase(List<List<String>> words) {
        return new Finder(words, true);
    }

    private int add(String word, int group, int states, char[] ways, int[] ends) {
        int made = states;
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int at = state * width + columns[word.charAt(i)];
            ways[at] = ways[at] == 0 ? (char) made++ : ways[at];
            state = ways[at];
        }
        ends[state] |= group;
        return made;
    }

    /** Gives each state a way for each sign: where no word goes on, that of the longest end that begins one. */
    private void link() {
        int[] shorter = new int[groups.length];
        Deque<Integer> open = new ArrayDeque<>();
        open.add(0);
        while (!open.isEmpty()) {
            int state = open.remove();
            groups[state] |= groups[shorter[state]];
            for (int column = 1; column < width; column++) {
                int at = state * width + column;
                char other = state == 0 ? 0 : next[shorter[state] * width + column];
                if (next[at] == 0) {
                    next[at] = other;
                } else {
                    shorter[next[at]] = other;
                    open.add((int) next[at]);
                }
            }
        }
    }

    /** The groups of which a word occurs, as bits. */
    public int find(CharSequence text) {
        int found = 0;
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            state = next[state * width + (sign < SIGNS ? columns[sign] : 0)];
            found |= groups[state];
        }
        return found | groups[next[state * width + columns[END]]];
    }

    /**
     * All texts that a pattern stands for: {@code |} parts alternatives, {@code ( )} groups them, {@code ?} makes the
     * sign or group before it optional.
     */
    static List<String> expanded(String pattern) {
        return new Expansion(pattern).alternatives();
    }

    private static final class Expansion {
        private final String pattern;
        private int at;

        Expansion(String pattern) {
            this.pattern = pattern;
        }

        List<String> alternatives() {
            List<String> all = new ArrayList<>();
            do {
                all.addAll(sequence());
            } while (at < pattern.length() && pattern.charAt(at++) == '|');
            return all;
        }

        private List<String> sequence() {
            List<String> texts = List.of("");
            while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
                List<String> piece = piece();
                List<String> longer = new ArrayList<>();
                texts.forEach(text -> piece.forEach(more -> longer.add(text + more)));
                texts = longer;
            }
            return texts;
        }

        private List<String> piece() {
            char sign = pattern.charAt(at++);
            List<String> texts = sign == '(' ? alternatives() : List.of(String.valueOf(sign));
            boolean optional = at < pattern.length() && pattern.charAt(at) == '?';
            at += optional ? 1 : 0;
            List<String> all = new ArrayList<>(texts);
            all.addAll(optional ? List.of("") : List.of());
            return all;
        }
    }
}
