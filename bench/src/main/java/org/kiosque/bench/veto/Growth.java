package org.kiosque.bench.veto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Grows one tree after the other, each by splitting the leaf that gains most. */
final class Growth {

    private final Boosting options;
    private final Bins bins;
    private final int columns;

    /** A leaf: its rows, the sums of each bin of each column, and its best split. */
    private record Leaf(
            int node, int[] rows, double[] sums, @Nullable Split split) {

        double gain() {
            return split == null ? 0 : split.gain();
        }
    }

    private record Split(int column, int bin, double gain) {}

    Growth(Boosting options, Bins bins) {
        this.options = options;
        this.bins = bins;
        this.columns = bins.bounds().length;
    }

    /** Adds a tree to the forest and what it tells of each row to the logits. */
    void grow(double[] gradients, double[] curvatures, SplittableRandom random, Forest forest, double[] logits) {
        int[] chosen = sample(columns, options.columns(), random);
        int[] rows = sample(gradients.length, options.rows(), random);
        int root = forest.root();
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(leaf(root, rows, sums(rows, chosen, gradients, curvatures), chosen));
        while (leaves.size() < options.leaves()) {
            Leaf best =
                    leaves.stream().max(Comparator.comparingDouble(Leaf::gain)).orElseThrow();
            Split split = best.split();
            if (split == null) {
                break;
            }
            leaves.remove(best);
            leaves.addAll(split(best, split, chosen, gradients, curvatures, forest));
        }
        for (Leaf leaf : leaves) {
            forest.set(leaf.node(), value(leaf, gradients, curvatures));
        }
        forest.add(root, bins, logits);
    }

    private static int[] sample(int size, double share, SplittableRandom random) {
        int[] chosen = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (random.nextDouble() < share) {
                chosen[count++] = i;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private double value(Leaf leaf, double[] gradients, double[] curvatures) {
        double gradient = 0;
        double curvature = 0;
        for (int row : leaf.rows()) {
            gradient += gradients[row];
            curvature += curvatures[row];
        }
        return -options.rate() * gradient / (curvature + options.stiffness());
    }

    private List<Leaf> split(
            Leaf leaf, Split split, int[] chosen, double[] gradients, double[] curvatures, Forest forest) {
        int node = forest.split(leaf.node(), split.column(), bins.bounds()[split.column()][split.bin()], split.bin());
        int[] left = new int[leaf.rows().length];
        int[] right = new int[leaf.rows().length];
        int lefts = 0;
        int rights = 0;
        for (int row : leaf.rows()) {
            if ((bins.cells()[row][split.column()] & 0xff) <= split.bin()) {
                left[lefts++] = row;
            } else {
                right[rights++] = row;
            }
        }
        int[] smaller = lefts < rights ? Arrays.copyOf(left, lefts) : Arrays.copyOf(right, rights);
        int[] larger = lefts < rights ? Arrays.copyOf(right, rights) : Arrays.copyOf(left, lefts);
        double[] sums = sums(smaller, chosen, gradients, curvatures);
        double[] rest = leaf.sums();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= sums[i];
        }
        return List.of(
                leaf(lefts < rights ? node : node + 1, smaller, sums, chosen),
                leaf(lefts < rights ? node + 1 : node, larger, rest, chosen));
    }

    private Leaf leaf(int node, int[] rows, double[] sums, int[] chosen) {
        return new Leaf(node, rows, sums, best(sums, chosen));
    }

    /** Gradient and curvature of each bin of each column, two numbers a bin. */
    private double[] sums(int[] rows, int[] chosen, double[] gradients, double[] curvatures) {
        double[] sums = new double[columns * Bins.MOST * 2];
        for (int row : rows) {
            byte[] cells = bins.cells()[row];
            double gradient = gradients[row];
            double curvature = curvatures[row];
            for (int column : chosen) {
                int at = (column * Bins.MOST + (cells[column] & 0xff)) * 2;
                sums[at] += gradient;
                sums[at + 1] += curvature;
            }
        }
        return sums;
    }

    private @Nullable Split best(double[] sums, int[] chosen) {
        Split best = null;
        for (int column : chosen) {
            int from = column * Bins.MOST * 2;
            int size = bins.bounds()[column].length;
            double gradient = 0;
            double curvature = 0;
            for (int bin = 0; bin <= size; bin++) {
                gradient += sums[from + 2 * bin];
                curvature += sums[from + 2 * bin + 1];
            }
            double left = 0;
            double lefts = 0;
            for (int bin = 0; bin < size; bin++) {
                left += sums[from + 2 * bin];
                lefts += sums[from + 2 * bin + 1];
                double gain = gain(left, lefts, gradient, curvature);
                if (gain > (best == null ? 1e-6 : best.gain())) {
                    best = new Split(column, bin, gain);
                }
            }
        }
        return best;
    }

    private double gain(double left, double lefts, double gradient, double curvature) {
        double rights = curvature - lefts;
        if (lefts < options.least() || rights < options.least()) {
            return 0;
        }
        double right = gradient - left;
        return left * left / (lefts + options.stiffness())
                + right * right / (rights + options.stiffness())
                - gradient * gradient / (curvature + options.stiffness());
    }
}
