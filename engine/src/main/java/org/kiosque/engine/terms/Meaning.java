package org.kiosque.engine.terms;

/** What a sentence encoder made of a text: a direction, of length 1. */
public final class Meaning {

    private final float[] values;

    private Meaning(float[] values) {
        this.values = values;
    }

    /** The direction of a vector, which is copied; a vector of zeros has none and is like nothing. */
    public static Meaning of(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float[] unit = new float[vector.length];
        if (squares > 0) {
            float factor = (float) (1 / Math.sqrt(squares));
            for (int i = 0; i < unit.length; i++) {
                unit[i] = vector[i] * factor;
            }
        }
        return new Meaning(unit);
    }

    /** How many numbers it has; meanings of different width come from different encoders and can't be compared. */
    public int width() {
        return values.length;
    }

    public float[] toArray() {
        return values.clone();
    }

    /** From -1 to 1. */
    public double cosine(Meaning other) {
        return dot(other.values);
    }

    /** What is left without what all texts of a kind have in common. */
    Meaning without(float[] mean) {
        float[] rest = new float[values.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = values[i] - mean[i];
        }
        return of(rest);
    }

    void addTo(float[] sum, float factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * values[i];
        }
    }

    double dot(float[] other) {
        float dot = 0;
        for (int i = 0; i < other.length; i++) {
            dot += values[i] * other[i];
        }
        return dot;
    }
}
