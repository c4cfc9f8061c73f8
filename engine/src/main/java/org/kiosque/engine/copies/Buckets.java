package org.kiosque.engine.copies;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Chains of numbers under hashed keys, in flat arrays. */
final class Buckets {

    private static final int NONE = -1;

    private long[] keys = new long[1 << 10];
    private int[] heads = filled(keys.length);
    private int[] nexts = new int[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int entries;
    private int used;

    void add(long key, int number) {
        if (entries == nexts.length) {
            nexts = Arrays.copyOf(nexts, entries * 2);
            numbers = Arrays.copyOf(numbers, entries * 2);
        }
        int slot = slot(key);
        if (heads[slot] == NONE) {
            keys[slot] = key;
            used++;
        }
        numbers[entries] = number;
        nexts[entries] = heads[slot];
        heads[slot] = entries++;
        if (used * 2 > keys.length) {
            grow();
        }
    }

    /** Gives at most {@code most} of a key's numbers, latest first. */
    void each(long key, int most, IntConsumer consumer) {
        int entry = heads[slot(key)];
        for (int i = 0; i < most && entry != NONE; i++) {
            consumer.accept(numbers[entry]);
            entry = nexts[entry];
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (heads[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[oldKeys.length * 2];
        heads = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] filled = new int[length];
        Arrays.fill(filled, NONE);
        return filled;
    }
}
