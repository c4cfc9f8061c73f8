package org.kiosque.bench.veto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds which blocks of a page make up a known text: each word of the text goes to one block, long blocks first, those
 * that the rules keep before others, by runs of four words or more; then the blocks of a few words find their place
 * beside those.
 */
final class Alignment {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int RUN = 4;

    private final String[] gold;
    private final boolean[] taken;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final List<String[]> blocks;
    private final int[] begins;
    private final int[] ends;
    private final double[] shares;

    Alignment(String text, List<String> blocks, boolean[] preferred) {
        this.gold = words(text);
        this.taken = new boolean[gold.length];
        this.blocks = blocks.stream().map(Alignment::words).toList();
        this.begins = new int[blocks.size()];
        this.ends = new int[blocks.size()];
        this.shares = new double[blocks.size()];
        Arrays.fill(begins, -1);
        for (int i = 0; i + RUN <= gold.length; i++) {
            places.computeIfAbsent(key(gold, i), key -> new ArrayList<>()).add(i);
        }
        Comparator<Integer> order =
                Comparator.comparing((Integer i) -> !preferred[i]).thenComparing(i -> -this.blocks.get(i).length);
        IntStream.range(0, blocks.size()).boxed().sorted(order).forEach(this::place);
        for (int i = 0; i < blocks.size(); i++) {
            placeBrief(i);
        }
    }

    /** The share of each block's words that stand in the text; NaN for a block without words. */
    double[] shares() {
        return shares;
    }

    /** The share of the text's words that stand in blocks. */
    double found() {
        int found = 0;
        for (boolean each : taken) {
            found += each ? 1 : 0;
        }
        return gold.length == 0 ? 0 : (double) found / gold.length;
    }

    private void place(int block) {
        String[] words = blocks.get(block);
        int matched = 0;
        for (int i = 0; i + RUN <= words.length; ) {
            int at = free(words, i);
            int length = at < 0 ? 0 : length(words, i, at);
            if (length >= RUN) {
                Arrays.fill(taken, at, at + length, true);
                begins[block] = begins[block] < 0 ? at : begins[block];
                ends[block] = at + length;
                matched += length;
                i += length;
            } else {
                i++;
            }
        }
        shares[block] = words.length == 0 ? Double.NaN : (double) matched / words.length;
    }

    private int free(String[] words, int from) {
        return places.getOrDefault(key(words, from), List.of()).stream()
                .filter(at -> !taken[at])
                .findFirst()
                .orElse(-1);
    }

    private int length(String[] words, int from, int at) {
        int length = 0;
        while (from + length < words.length
                && at + length < gold.length
                && !taken[at + length]
                && words[from + length].equals(gold[at + length])) {
            length++;
        }
        return length;
    }

    private void placeBrief(int block) {
        String[] words = blocks.get(block);
        if (words.length == 0 || words.length >= RUN) {
            return;
        }
        for (int at : new int[] {after(block), before(block) - words.length}) {
            if (at >= 0 && at + words.length <= gold.length && length(words, 0, at) == words.length) {
                Arrays.fill(taken, at, at + words.length, true);
                begins[block] = at;
                ends[block] = at + words.length;
                shares[block] = 1;
                return;
            }
        }
    }

    /** Where the last placed block before this one ends in the text. */
    private int after(int block) {
        for (int i = block - 1; i >= 0; i--) {
            if (begins[i] >= 0) {
                return ends[i];
            }
        }
        return 0;
    }

    private int before(int block) {
        for (int i = block + 1; i < begins.length; i++) {
            if (begins[i] >= 0) {
                return begins[i];
            }
        }
        return gold.length;
    }

    private static String key(String[] words, int from) {
        return String.join(" ", Arrays.asList(words).subList(from, from + RUN));
    }

    private static String[] words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words.toArray(String[]::new);
    }
}
