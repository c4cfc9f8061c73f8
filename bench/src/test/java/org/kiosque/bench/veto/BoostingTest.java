package org.kiosque.bench.veto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.tree.Trees;

class BoostingTest {

    private static final int ROWS = 600;
    private final Boosting boosting = new Boosting(40, 6, 0.2, 1, 1, 1, 0.9);

    @Test
    void whatTwoNumbersTellTogetherIsLearned() {
        Trees trees = boosting.learn(rows(), labels(), weights());
        assertThat(trees.probability(new float[] {.9f, .1f, .5f})).isGreaterThan(.9);
        assertThat(trees.probability(new float[] {.1f, .9f, .5f})).isGreaterThan(.9);
        assertThat(trees.probability(new float[] {.9f, .9f, .5f})).isLessThan(.1);
    }

    @Test
    void theSameRowsGiveTheSameTrees() {
        Trees first = boosting.learn(rows(), labels(), weights());
        Trees second = boosting.learn(rows(), labels(), weights());
        assertThat(second.bounds()).isEqualTo(first.bounds());
        assertThat(second.features()).isEqualTo(first.features());
    }

    private static List<float[]> rows() {
        SplittableRandom random = new SplittableRandom(3);
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(new float[] {(float) random.nextDouble(), (float) random.nextDouble(), (float) random.nextDouble()
            });
        }
        return rows;
    }

    private static boolean[] labels() {
        boolean[] labels = new boolean[ROWS];
        List<float[]> rows = rows();
        for (int i = 0; i < ROWS; i++) {
            labels[i] = rows.get(i)[0] > 0.5 != rows.get(i)[1] > 0.5;
        }
        return labels;
    }

    private static float[] weights() {
        float[] weights = new float[ROWS];
        Arrays.fill(weights, 1);
        return weights;
    }
}
