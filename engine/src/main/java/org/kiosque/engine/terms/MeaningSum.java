package org.kiosque.engine.terms;

/** The sum of meanings of one encoder, compared by the cosine. */
public final class MeaningSum {

    private float[] sum = {};
    private double squares;

    public void add(Meaning meaning) {
        if (isEmpty()) {
            sum = new float[meaning.width()];
        }
        squares += 2 * meaning.dot(sum) + 1;
        meaning.addTo(sum, 1);
    }

    public void add(MeaningSum other) {
        if (isEmpty()) {
            sum = other.sum.clone();
            squares = other.squares;
        } else if (!other.isEmpty()) {
            squares += other.squares + 2 * dot(other);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other.sum[i];
            }
        }
    }

    public boolean isEmpty() {
        return sum.length == 0;
    }

    /** From -1 to 1; 0 where there is nothing to compare. */
    public double cosine(Meaning meaning) {
        return squares <= 0 ? 0 : meaning.dot(sum) / Math.sqrt(squares);
    }

    public double cosine(MeaningSum other) {
        return squares <= 0 || other.squares <= 0 ? 0 : dot(other) / Math.sqrt(squares * other.squares);
    }

    private double dot(MeaningSum other) {
        float dot = 0;
        for (int i = 0; i < sum.length; i++) {
            dot += sum[i] * other.sum[i];
        }
        return dot;
    }
}
