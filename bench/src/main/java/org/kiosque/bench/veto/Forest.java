package org.kiosque.bench.veto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kiosque.engine.tree.Trees;

/** Trees while they are grown. */
final class Forest {

    private final float base;
    private final List<Integer> roots = new ArrayList<>();
    private short[] features = new short[1024];
    private float[] bounds = new float[1024];
    private int[] left = new int[1024];
    private int[] bins = new int[1024];
    private int size;

    Forest(double base) {
        this.base = (float) base;
    }

    double base() {
        return base;
    }

    /** A new tree of one leaf. */
    int root() {
        roots.add(size);
        return leaf();
    }

    private int leaf() {
        if (size == features.length) {
            features = Arrays.copyOf(features, 2 * size);
            bounds = Arrays.copyOf(bounds, 2 * size);
            left = Arrays.copyOf(left, 2 * size);
            bins = Arrays.copyOf(bins, 2 * size);
        }
        features[size] = -1;
        return size++;
    }

    /** Turns a leaf into a branch and tells its left leaf; the right one is the next. */
    int split(int node, int feature, float bound, int bin) {
        int child = leaf();
        leaf();
        features[node] = (short) feature;
        bounds[node] = bound;
        left[node] = child;
        bins[node] = bin;
        return child;
    }

    /** What a leaf adds. */
    void set(int leaf, double value) {
        bounds[leaf] = (float) value;
    }

    /** Adds to each row's sum what the tree tells of it. */
    void add(int root, Bins rows, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            byte[] cells = rows.cells()[i];
            int node = root;
            while (features[node] >= 0) {
                node = (cells[features[node]] & 0xff) <= bins[node] ? left[node] : left[node] + 1;
            }
            sums[i] += bounds[node];
        }
    }

    Trees trees() {
        return new Trees(
                base,
                roots.stream().mapToInt(Integer::intValue).toArray(),
                Arrays.copyOf(features, size),
                Arrays.copyOf(bounds, size),
                Arrays.copyOf(left, size));
    }
}
