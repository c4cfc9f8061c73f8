package org.kiosque.engine.terms;

import java.util.Arrays;

/** A map from hashed terms to weights by open addressing, for sums that grow. */
public final class TermMap {

    private long[] keys;
    private float[] values;
    private int size;

    public TermMap() {
        this(16);
    }

    /** Room for about {@code expected} terms before it grows. */
    public TermMap(int expected) {
        int slots = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        keys = new long[slots];
        values = new float[slots];
    }

    public int size() {
        return size;
    }

    public float get(long term) {
        int slot = slot(term);
        return keys[slot] == 0 ? 0 : values[slot];
    }

    public void add(long term, float weight) {
        int slot = slot(term);
        if (keys[slot] == 0) {
            keys[slot] = key(term);
            size++;
        }
        values[slot] += weight;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    public void add(Vector vector) {
        for (int i = 0; i < vector.terms().length; i++) {
            add(vector.terms()[i], vector.weights()[i]);
        }
    }

    public void add(TermMap other) {
        for (int i = 0; i < other.keys.length; i++) {
            if (other.keys[i] != 0) {
                add(other.keys[i], other.values[i]);
            }
        }
    }

    public double dot(TermMap other) {
        TermMap smaller = size <= other.size ? this : other;
        TermMap larger = smaller == this ? other : this;
        double sum = 0;
        for (int i = 0; i < smaller.keys.length; i++) {
            if (smaller.keys[i] != 0) {
                sum += smaller.values[i] * larger.get(smaller.keys[i]);
            }
        }
        return sum;
    }

    public double dot(Vector vector) {
        double sum = 0;
        for (int i = 0; i < vector.terms().length; i++) {
            sum += vector.weights()[i] * get(vector.terms()[i]);
        }
        return sum;
    }

    public double squares() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** Every term, in no particular but always the same order. */
    public long[] terms() {
        return Arrays.stream(keys).filter(key -> key != 0).toArray();
    }

    /** The same terms with their values halved; those that fall below {@code least} are left out. */
    public TermMap halved(float least) {
        TermMap half = new TermMap(size);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0 && values[i] / 2 >= least) {
                half.add(keys[i], values[i] / 2);
            }
        }
        return half;
    }

    private static long key(long term) {
        return term == 0 ? 1 : term;
    }

    private int slot(long term) {
        long key = key(term);
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new float[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                add(oldKeys[i], oldValues[i]);
            }
        }
    }
}
