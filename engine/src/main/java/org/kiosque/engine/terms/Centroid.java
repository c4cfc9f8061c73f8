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
        return likeness(vector).cosine();
    }

    public double cosine(Centroid other) {
        return likeness(other).cosine();
    }

    /** How alike a vector is to the sum. */
    public Likeness likeness(Vector vector) {
        return squares <= 0 ? Likeness.NONE : new Likeness(sum.dot(vector), Math.sqrt(squares), count);
    }

    /** How alike two sums are. */
    public Likeness likeness(Centroid other) {
        return squares <= 0 || other.squares <= 0
                ? Likeness.NONE
                : new Likeness(sum.dot(other.sum), Math.sqrt(squares * other.squares), (double) count * other.count);
    }

    /**
     * How alike two things are as a whole, and each vector of one to each of the other.
     *
     * @param cosine of the sums
     * @param mean cosine of each with each: low for a sum of many things, which as a whole is like everything
     */
    public record Likeness(double cosine, double mean) {

        static final Likeness NONE = new Likeness(0, 0);

        private Likeness(double product, double lengths, double pairs) {
            this(product / lengths, product / pairs);
        }

        /** The higher cosine and the higher mean of two. */
        public Likeness highest(Likeness other) {
            return new Likeness(Math.max(cosine, other.cosine), Math.max(mean, other.mean));
        }
    }
}
