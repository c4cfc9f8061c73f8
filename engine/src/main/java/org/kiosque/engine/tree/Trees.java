package org.kiosque.engine.tree;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Boosted decision trees as flat arrays. A node tells which number of a row it looks at, the bound up to which the way
 * goes left, and the two nodes below; a leaf has feature -1, and its bound is what it adds to the log-odds.
 */
public final class Trees {

    /** No trees: every row is as likely as not. */
    public static final Trees NONE = new Trees(0, new int[0], new short[0], new float[0], new int[0]);

    private static final int MOST = 1 << 20;

    private final float base;
    private final int[] roots;
    private final short[] features;
    private final float[] bounds;
    private final int[] left;
    private final Splits splits;

    /**
     * Trees of at most 64 leaves each.
     *
     * @param base the log-odds before any tree
     * @param roots the first node of each tree
     * @param features one for each node
     * @param bounds one for each node
     * @param left one for each node; the right one is the next
     */
    public Trees(float base, int[] roots, short[] features, float[] bounds, int[] left) {
        if (features.length != bounds.length || features.length != left.length) {
            throw new IllegalArgumentException("nodes of unequal length");
        }
        this.base = base;
        this.roots = roots;
        this.features = features;
        this.bounds = bounds;
        this.left = left;
        this.splits = Splits.of(this);
    }

    /** The log-odds of a row. */
    public double logit(float[] row) {
        return splits.sum(base, row);
    }

    /** The probability that a row belongs to the class learned. */
    public double probability(float[] row) {
        return 1 / (1 + StrictMath.exp(-logit(row)));
    }

    int[] roots() {
        return roots;
    }

    /** The number of a row that each node looks at, -1 for a leaf. */
    public short[] features() {
        return features;
    }

    /** The bound of each node. */
    public float[] bounds() {
        return bounds;
    }

    int[] left() {
        return left;
    }

    /** Writes what {@link #read} reads. */
    public void write(DataOutputStream out) throws IOException {
        out.writeFloat(base);
        out.writeInt(roots.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        out.writeInt(features.length);
        for (int i = 0; i < features.length; i++) {
            out.writeShort(features[i]);
            out.writeFloat(bounds[i]);
            if (features[i] >= 0) {
                out.writeInt(left[i]);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Trees read(DataInputStream in) throws IOException {
        float base = in.readFloat();
        int[] roots = new int[Math.min(MOST, in.readInt())];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        int size = Math.min(MOST, in.readInt());
        short[] features = new short[size];
        float[] bounds = new float[size];
        int[] left = new int[size];
        for (int i = 0; i < size; i++) {
            features[i] = in.readShort();
            bounds[i] = in.readFloat();
            left[i] = features[i] >= 0 ? in.readInt() : 0;
        }
        return new Trees(base, roots, features, bounds, left);
    }
}
