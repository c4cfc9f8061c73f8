package org.kiosque.engine.terms;

/** The sum of vectors, compared by the cosine. */
public final class Centroid {

    /** A sum with more terms takes no further vector, which bounds a story that never ends. */
    private static final int LARGEST = 4_000;

    private final TermMap sum = new TermMap(8);
    private double squares;
    private int count;

    public void add(Vector vector) {
        if (vector.isEmpty() || sum.size() > LARGEST) {
            return;
        }
        squares += 2 * sum.dot(vector) + 1;
        sum.add(vector);
        count++;
    }

    public void add(Centroid other) {
        squares += other.squares + 2 * sum.dot(other.sum);
        sum.add(other.sum);
        count += other.count;
    }

    public boolean isEmpty() {
        return sum.size() == 0;
    }

    public double cosine(Vector vector) {
        return squares <= 0 ? 0 : sum.dot(vector) / Math.sqrt(squares);
    }

    public double cosine(Centroid other) {
        return squares <= 0 || other.squares <= 0 ? 0 : sum.dot(other.sum) / Math.sqrt(squares * other.squares);
    }

    /** The mean cosine with each vector of the sum: low for a sum of many things, whatever the cosine with it all. */
    public double mean(Vector vector) {
        return count == 0 ? 0 : sum.dot(vector) / count;
    }

    /** The mean cosine of each vector of this sum with each of another. */
    public double mean(Centroid other) {
        return count == 0 || other.count == 0 ? 0 : sum.dot(other.sum) / ((double) count * other.count);
    }
}
