package org.kiosque.bench.veto;

import java.util.Arrays;
import java.util.List;

/**
 * Rows with each number replaced by the bin that it falls into, row by row.
 *
 * @param bounds for each column the upper bounds of its bins but the last
 * @param cells the bin of each number
 */
record Bins(float[][] bounds, byte[][] cells) {

    static final int MOST = 64;

    static Bins of(List<float[]> rows) {
        int columns = rows.getFirst().length;
        float[][] bounds = new float[columns][];
        byte[][] cells = new byte[rows.size()][columns];
        for (int c = 0; c < columns; c++) {
            float[] values = new float[rows.size()];
            for (int r = 0; r < values.length; r++) {
                values[r] = rows.get(r)[c];
            }
            float[] sorted = values.clone();
            Arrays.sort(sorted);
            bounds[c] = bounds(sorted);
            for (int r = 0; r < values.length; r++) {
                cells[r][c] = (byte) bin(bounds[c], values[r]);
            }
        }
        return new Bins(bounds, cells);
    }

    /** Bounds half-way between neighbouring values, so that about as many rows fall into each bin. */
    private static float[] bounds(float[] sorted) {
        float[] found = new float[MOST - 1];
        int size = 0;
        int next = sorted.length / MOST;
        for (int i = 1; i < sorted.length && size < found.length; i++) {
            if (sorted[i] > sorted[i - 1] && i >= next) {
                float middle = sorted[i - 1] + (sorted[i] - sorted[i - 1]) / 2;
                found[size++] = middle < sorted[i] ? middle : sorted[i - 1];
                next = i + Math.max(1, (sorted.length - i) / (MOST - size));
            }
        }
        return Arrays.copyOf(found, size);
    }

    private static int bin(float[] bounds, float value) {
        int low = 0;
        int high = bounds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value <= bounds[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
