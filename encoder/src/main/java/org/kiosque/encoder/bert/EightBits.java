package org.kiosque.encoder.bert;

/**
 * A matrix in eight bits, with one scale for each row or column. Only seven bits are used: sums of products of eight
 * and eight would overflow on processors without instructions for them.
 */
record EightBits(byte[] values, float[] scales) {

    private static final int MOST = 63;

    /** With a scale for each row. */
    static EightBits byRow(float[] matrix, int columns) {
        return of(matrix, matrix.length / columns, columns, columns, 1);
    }

    /** With a scale for each column. */
    static EightBits byColumn(float[] matrix, int columns) {
        return of(matrix, columns, matrix.length / columns, 1, columns);
    }

    private static EightBits of(float[] matrix, int lines, int length, int lineStep, int step) {
        byte[] values = new byte[matrix.length];
        float[] scales = new float[lines];
        for (int line = 0; line < lines; line++) {
            float largest = 0;
            for (int i = 0; i < length; i++) {
                largest = Math.max(largest, Math.abs(matrix[line * lineStep + i * step]));
            }
            scales[line] = largest == 0 ? 1 : largest / MOST;
            for (int i = 0; i < length; i++) {
                int place = line * lineStep + i * step;
                values[place] = (byte) Math.round(matrix[place] / scales[line]);
            }
        }
        return new EightBits(values, scales);
    }
}
