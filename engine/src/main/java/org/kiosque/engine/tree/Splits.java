package org.kiosque.engine.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The splits of all trees in the order of their features and bounds, so that a row is held against them in one pass
 * instead of a walk down each tree: a split that sends the row right strikes out the leaves on its left, and the row
 * ends in the first leaf of each tree that is left (QuickScorer, Lucchese and others 2015).
 */
final class Splits {

    private static final int MOST_LEAVES = Long.SIZE;

    /**
     * A node that isn't a leaf.
     *
     * @param kept a bit for each leaf of its tree that isn't on its left
     */
    private record Split(int feature, float bound, int tree, long kept) {}

    /** Where the splits of each feature begin, and where the last one's end. */
    private final int[] starts;

    private final float[] bounds;
    private final int[] trees;
    private final long[] kept;
    /** The leaves of each tree from the left. */
    private final float[][] leaves;

    private Splits(List<Split> splits, float[][] leaves) {
        this.starts = new int[splits.isEmpty() ? 1 : splits.getLast().feature() + 2];
        this.bounds = new float[splits.size()];
        this.trees = new int[splits.size()];
        this.kept = new long[splits.size()];
        this.leaves = leaves;
        for (int i = 0; i < bounds.length; i++) {
            Split split = splits.get(i);
            Arrays.fill(starts, split.feature() + 1, starts.length, i + 1);
            bounds[i] = split.bound();
            trees[i] = split.tree();
            kept[i] = split.kept();
        }
    }

    /** Those of some trees, of which none has more than 64 leaves. */
    static Splits of(Trees trees) {
        List<Split> splits = new ArrayList<>();
        float[][] leaves = new float[trees.roots().length][];
        for (int tree = 0; tree < leaves.length; tree++) {
            List<Float> bounds = new ArrayList<>();
            add(trees, trees.roots()[tree], tree, bounds, splits);
            leaves[tree] = new float[bounds.size()];
            for (int i = 0; i < bounds.size(); i++) {
                leaves[tree][i] = bounds.get(i);
            }
        }
        splits.sort(Comparator.comparingInt(Split::feature).thenComparing(Split::bound));
        return new Splits(splits, leaves);
    }

    private static void add(Trees trees, int node, int tree, List<Float> leaves, List<Split> splits) {
        if (trees.features()[node] < 0) {
            leaves.add(trees.bounds()[node]);
            if (leaves.size() > MOST_LEAVES) {
                throw new IllegalArgumentException("a tree of more than " + MOST_LEAVES + " leaves");
            }
            return;
        }
        int from = leaves.size();
        add(trees, trees.left()[node], tree, leaves, splits);
        long below = -1L >>> (Long.SIZE - (leaves.size() - from)) << from;
        splits.add(new Split(trees.features()[node], trees.bounds()[node], tree, ~below));
        add(trees, trees.left()[node] + 1, tree, leaves, splits);
    }

    /** A number and what the leaf of each tree adds to it. */
    double sum(double base, float[] row) {
        long[] left = new long[leaves.length];
        Arrays.fill(left, -1);
        for (int feature = 0; feature < starts.length - 1; feature++) {
            strike(feature, row[feature], left);
        }
        double sum = base;
        for (int tree = 0; tree < left.length; tree++) {
            sum += leaves[tree][Long.numberOfTrailingZeros(left[tree])];
        }
        return sum;
    }

    private void strike(int feature, float value, long[] left) {
        int end = starts[feature + 1];
        for (int i = starts[feature]; i < end && !(value <= bounds[i]); i++) {
            left[trees[i]] &= kept[i];
        }
    }
}
