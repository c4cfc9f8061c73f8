package org.kiosque.server.web.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Shows how one text became another, paragraph by paragraph and, inside of changed ones, word by word. */
public final class Changes {

    private static final int MOST_STEPS = 4_000_000;
    private static final Pattern PARAGRAPHS = Pattern.compile("\n\n");
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    private Changes() {}

    /**
     * One paragraph of the comparison.
     *
     * @param html safe, with {@code del} and {@code ins}
     * @param changed whether anything differs
     */
    public record Line(String html, boolean changed) {}

    public static List<Line> between(String before, String after) {
        var old = List.of(PARAGRAPHS.split(before, -1));
        var fresh = List.of(PARAGRAPHS.split(after, -1));
        var lines = new ArrayList<Line>();
        var kept = common(old, fresh);
        int i = 0;
        int j = 0;
        for (int[] pair : kept) {
            changed(old.subList(i, pair[0]), fresh.subList(j, pair[1]), lines);
            lines.add(new Line(Escape.html(old.get(pair[0])), false));
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        changed(old.subList(i, old.size()), fresh.subList(j, fresh.size()), lines);
        return lines;
    }

    private static void changed(List<String> old, List<String> fresh, List<Line> lines) {
        int both = Math.min(old.size(), fresh.size());
        for (int i = 0; i < both; i++) {
            lines.add(new Line(words(old.get(i), fresh.get(i)), true));
        }
        old.subList(both, old.size()).forEach(text -> lines.add(new Line(tag("del", text), true)));
        fresh.subList(both, fresh.size()).forEach(text -> lines.add(new Line(tag("ins", text), true)));
    }

    private static String words(String before, String after) {
        var old = List.of(WORDS.split(before));
        var fresh = List.of(WORDS.split(after));
        var out = new StringBuilder();
        int i = 0;
        int j = 0;
        for (int[] pair : common(old, fresh)) {
            out.append(tag("del", String.join("", old.subList(i, pair[0]))));
            out.append(tag("ins", String.join("", fresh.subList(j, pair[1]))));
            out.append(Escape.html(fresh.get(pair[1])));
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        out.append(tag("del", String.join("", old.subList(i, old.size()))));
        return out.append(tag("ins", String.join("", fresh.subList(j, fresh.size()))))
                .toString();
    }

    private static String tag(String name, String text) {
        return text.isEmpty() ? "" : "<" + name + ">" + Escape.html(text) + "</" + name + ">";
    }

    /** Index pairs of a longest common subsequence; only the common ends where the lists are too long for it. */
    private static List<int[]> common(List<String> old, List<String> fresh) {
        var pairs = new ArrayList<int[]>();
        int head = 0;
        int shorter = Math.min(old.size(), fresh.size());
        while (head < shorter && old.get(head).equals(fresh.get(head))) {
            pairs.add(new int[] {head, head++});
        }
        int tail = 0;
        while (tail < shorter - head && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        middle(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail), head, pairs);
        for (int i = tail; i > 0; i--) {
            pairs.add(new int[] {old.size() - i, fresh.size() - i});
        }
        return pairs;
    }

    private static void middle(List<String> old, List<String> fresh, int shift, List<int[]> pairs) {
        if ((long) old.size() * fresh.size() > MOST_STEPS) {
            return;
        }
        int[][] longest = lengths(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() && j < fresh.size()) {
            if (old.get(i).equals(fresh.get(j))) {
                pairs.add(new int[] {shift + i++, shift + j++});
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static int[][] lengths(List<String> old, List<String> fresh) {
        int[][] longest = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(fresh.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }
}
