package org.kiosque.engine.extract.veto;

/**
 * The learned opinion: for each block of a page the probability that it belongs to the article's text. The second stage
 * sees what the first thinks of the blocks around.
 *
 * @param first over the rows of {@link Sight#of}
 * @param second over those of {@link Sight#second}
 * @param least a block that the rules keep goes when it is less likely than this
 * @param most a block that the rules drop comes back when it is more likely than this
 */
public record Veto(Trees first, Trees second, double least, double most) {

    /** The probability of each piece of the scene; 0 for those that can't be in question. */
    public double[] judge(Scene scene) {
        float[][] rows = Sight.of(scene);
        return apply(second, Sight.second(scene, rows, apply(first, rows)));
    }

    /** The probability of each row, 0 for an empty one. */
    public static double[] apply(Trees trees, float[][] rows) {
        double[] probabilities = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = rows[i].length == 0 ? 0 : trees.probability(rows[i]);
        }
        return probabilities;
    }
}
