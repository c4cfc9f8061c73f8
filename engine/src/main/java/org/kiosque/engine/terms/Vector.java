package org.kiosque.engine.terms;

import java.util.Arrays;

/** A sparse vector of length one (or empty, or shorter by what is shared with none): hashed terms in ascending order, each with its weight. */
public record Vector(long[] terms, float[] weights) {

    public static final Vector EMPTY = new Vector(new long[0], new float[0]);

    /** The vector of a map's terms, scaled to length one. */
    public static Vector of(TermMap map) {
        return of(map, 0);
    }

    /** The same as if there were another term of the weight {@code unshared}, which no other vector has. */
    public static Vector of(TermMap map, double unshared) {
        double norm = Math.sqrt(map.squares() + unshared * unshared);
        if (map.size() == 0 || norm == 0) {
            return EMPTY;
        }
        long[] terms = map.terms();
        Arrays.sort(terms);
        float[] weights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            weights[i] = (float) (map.get(terms[i]) / norm);
        }
        return new Vector(terms, weights);
    }

    public boolean isEmpty() {
        return terms.length == 0;
    }

    public double dot(Vector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            if (terms[i] == other.terms[j]) {
                sum += weights[i++] * other.weights[j++];
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** The {@code count} terms that weigh most. */
    public long[] strongest(int count) {
        Integer[] order = new Integer[terms.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Float.compare(weights[b], weights[a]));
        long[] best = new long[Math.min(count, order.length)];
        Arrays.setAll(best, i -> terms[order[i]]);
        return best;
    }
}
