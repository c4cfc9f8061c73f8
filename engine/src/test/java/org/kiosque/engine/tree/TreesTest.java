package org.kiosque.engine.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TreesTest {

    private static final int FEATURES = 5;

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void aRowEndsInTheLeavesThatAWalkDownEachTreeEndsIn() {
        for (int leaves = 1; leaves <= 64; leaves++) {
            Trees trees = grown(leaves);
            for (int i = 0; i < 50; i++) {
                float[] row = row();
                assertThat(trees.logit(row)).isEqualTo(walked(trees, row));
            }
        }
    }

    @Test
    void aTreeOfMoreThan64LeavesIsRefused() {
        assertThatThrownBy(() -> grown(65)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A row of few different numbers, so that some are a bound; now and then one is none at all. */
    private float[] row() {
        float[] row = new float[FEATURES];
        for (int i = 0; i < FEATURES; i++) {
            row[i] = random.nextInt(40) == 0 ? Float.NaN : random.nextInt(10);
        }
        return row;
    }

    /** One tree, each of whose splits parts a leaf chosen at random. */
    private Trees grown(int leaves) {
        short[] features = new short[2 * leaves - 1];
        float[] bounds = new float[features.length];
        int[] left = new int[features.length];
        Arrays.fill(features, (short) -1);
        for (int size = 1; size < features.length; size += 2) {
            int node = random.nextInt(size);
            while (features[node] >= 0) {
                node = random.nextInt(size);
            }
            features[node] = (short) random.nextInt(FEATURES);
            bounds[node] = random.nextInt(10);
            left[node] = size;
            bounds[size] = random.nextInt();
            bounds[size + 1] = random.nextInt();
        }
        return new Trees(0.5f, new int[] {0}, features, bounds, left);
    }

    private static double walked(Trees trees, float[] row) {
        int node = 0;
        while (trees.features()[node] >= 0) {
            boolean low = row[trees.features()[node]] <= trees.bounds()[node];
            node = trees.left()[node] + (low ? 0 : 1);
        }
        return 0.5 + trees.bounds()[node];
    }
}
