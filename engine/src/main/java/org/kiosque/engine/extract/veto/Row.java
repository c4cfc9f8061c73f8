package org.kiosque.engine.extract.veto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The numbers of one block, written one after the other, with their names for who wants to read them. */
final class Row {

    private static final int MOST = 220;
    /** Of whole numbers; most are. */
    private static final double[] LOGS =
            IntStream.range(0, 4096).mapToDouble(Row::log).toArray();

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

    /** A number whose name is made of two parts. */
    void put(String of, String name, double value) {
        put(named ? of + " " + name : name, value);
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
        int whole = (int) value;
        put(name, whole == value && whole >= 0 && whole < LOGS.length ? LOGS[whole] : log(value));
    }

    /** The same for a number whose name is made of two parts. */
    void putLog(String of, String name, double value) {
        putLog(named ? of + " " + name : name, value);
    }

    private static double log(double value) {
        return Math.signum(value) * StrictMath.log1p(Math.abs(value));
    }

    float[] values() {
        return Arrays.copyOf(values, size);
    }

    List<String> names() {
        return names;
    }
}
