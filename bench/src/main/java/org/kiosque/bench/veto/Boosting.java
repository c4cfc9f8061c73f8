package org.kiosque.bench.veto;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.kiosque.engine.tree.Trees;

/**
 * Gradient boosting of decision trees with logistic loss over binned numbers. The same rows and options give the same
 * trees, bit by bit.
 *
 * @param trees how many
 * @param leaves of each tree
 * @param rate how much each tree counts
 * @param stiffness what is added to the weight of a leaf: the more, the smaller its step
 * @param least the least weight of a leaf
 * @param columns the share of the columns that each tree may look at
 * @param rows the share of the rows that each tree learns from
 */
public record Boosting(
        int trees, int leaves, double rate, double stiffness, double least, double columns, double rows) {

    private static final long SEED = 20250815;

    /** Learns to tell rows of which the label is true. */
    public Trees learn(List<float[]> rows, boolean[] labels, float[] weights) {
        Bins bins = Bins.of(rows);
        Forest forest = new Forest(base(labels, weights));
        double[] logits = new double[labels.length];
        Arrays.fill(logits, forest.base());
        SplittableRandom random = new SplittableRandom(SEED);
        Growth growth = new Growth(this, bins);
        for (int tree = 0; tree < trees; tree++) {
            double[] gradients = new double[labels.length];
            double[] curvatures = new double[labels.length];
            for (int i = 0; i < labels.length; i++) {
                double p = 1 / (1 + StrictMath.exp(-logits[i]));
                gradients[i] = weights[i] * (p - (labels[i] ? 1 : 0));
                curvatures[i] = weights[i] * p * (1 - p);
            }
            growth.grow(gradients, curvatures, random, forest, logits);
        }
        return forest.trees();
    }

    private static double base(boolean[] labels, float[] weights) {
        double positive = 1;
        double all = 2;
        for (int i = 0; i < labels.length; i++) {
            positive += labels[i] ? weights[i] : 0;
            all += weights[i];
        }
        return StrictMath.log(positive / (all - positive));
    }
}
