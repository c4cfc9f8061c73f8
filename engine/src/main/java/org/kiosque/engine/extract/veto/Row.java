package org.kiosque.engine.extract.veto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The numbers of one block, written one after the other, with their names for who wants to read them. */
final class Row {

    private static final int MOST = 220;

    private final float[] values = new float[MOST];
    private final List<String> names = new ArrayList<>();
    private final boolean named;
    private int size;

    Row(boolean named) {
        this.named = named;
    }

    void put(String name, double value) {
        if (named) {
            names.add(name);
        }
        values[size++] = (float) value;
    }

    void put(String name, boolean value) {
        put(name, value ? 1 : 0);
    }

    /** Numbers that have been written before. */
    void put(float[] row) {
        System.arraycopy(row, 0, values, size, row.length);
        size += row.length;
    }

    /** A count or length on a scale on which twice as much is one step, whatever the size. */
    void putLog(String name, double value) {
        put(name, Math.signum(value) * StrictMath.log1p(Math.abs(value)));
    }

    float[] values() {
        return Arrays.copyOf(values, size);
    }

    List<String> names() {
        return names;
    }
}
