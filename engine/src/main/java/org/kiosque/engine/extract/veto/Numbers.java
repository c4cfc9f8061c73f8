package org.kiosque.engine.extract.veto;

import java.util.Arrays;

/** Counts in how many blocks each of some numbers occurs; without an object for each of them, as there are many. */
final class Numbers {

    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    /**
     * How many of a block's words are among some numbers.
     *
     * @param words all of them
     * @param different each once
     */
    record Shared(int words, int different) {}

    private long[] keys = new long[64];
    /** 0 where no number is kept. */
    private int[] counts = new int[64];
    /** The block that was counted or asked last. */
    private int[] blocks = new int[64];

    private int size;

    /** The different ones of some numbers. */
    static Numbers of(int[] numbers) {
        Numbers set = new Numbers();
        for (int number : numbers) {
            set.add(number, 0);
        }
        Arrays.fill(set.blocks, -1);
        return set;
    }

    /** Counts a number once for each block. */
    void add(long number, int block) {
        if (2 * size > keys.length) {
            grow();
        }
        int at = place(number);
        if (counts[at] > 0 && blocks[at] == block) {
            return;
        }
        size += counts[at] == 0 ? 1 : 0;
        keys[at] = number;
        counts[at]++;
        blocks[at] = block;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        int[] oldBlocks = blocks;
        keys = new long[4 * oldKeys.length];
        counts = new int[keys.length];
        blocks = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
                blocks[at] = oldBlocks[i];
            }
        }
    }

    private int place(long number) {
        int mask = keys.length - 1;
        int at = (int) ((number * SPREAD) >>> 40) & mask;
        while (counts[at] > 0 && keys[at] != number) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** In how many blocks a number occurs. */
    int count(long number) {
        return counts[place(number)];
    }

    /** How many of a block's words are among these numbers; each block is asked about once. */
    Shared shared(int[] words, int block) {
        int found = 0;
        int different = 0;
        for (int word : words) {
            int at = place(word);
            if (counts[at] > 0) {
                found++;
                different += blocks[at] != block ? 1 : 0;
                blocks[at] = block;
            }
        }
        return new Shared(found, different);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }
}
