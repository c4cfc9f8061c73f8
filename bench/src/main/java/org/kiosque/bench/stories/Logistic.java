package org.kiosque.bench.stories;

import java.util.List;
import org.kiosque.engine.cluster.Lessons.Lesson;

/** Logistic regression by Newton's method, with a penalty on weights that are far from those expected. */
final class Logistic {

    private static final int STEPS = 25;
    private static final double ENOUGH = 1e-6;

    private Logistic() {}

    /** The weights that the lessons ask for; {@code expected} are those that cost nothing. */
    static double[] learn(List<Lesson> lessons, double penalty, double[] expected) {
        int size = expected.length;
        double[] weights = expected.clone();
        for (int step = 0; step < STEPS; step++) {
            double[][] system = new double[size][size + 1];
            for (int i = 0; i < size; i++) {
                double own = i == 0 ? 1e-6 : penalty;
                system[i][i] = own;
                system[i][size] = own * (expected[i] - weights[i]);
            }
            lessons.forEach(lesson -> add(system, lesson, weights));
            double[] change = solve(system);
            double most = 0;
            for (int i = 0; i < size; i++) {
                weights[i] += change[i];
                most = Math.max(most, Math.abs(change[i]));
            }
            if (most < ENOUGH) {
                break;
            }
        }
        return weights;
    }

    private static void add(double[][] system, Lesson lesson, double[] weights) {
        double[] evidence = lesson.evidence();
        int size = evidence.length;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[i] * evidence[i];
        }
        double probability = 1 / (1 + Math.exp(-sum));
        double worth = Math.sqrt(lesson.articles());
        double slope = worth * Math.max(1e-9, probability * (1 - probability));
        double error = worth * ((lesson.same() ? 1 : 0) - probability);
        for (int i = 0; i < size; i++) {
            if (evidence[i] != 0) {
                for (int j = 0; j < size; j++) {
                    system[i][j] += slope * evidence[i] * evidence[j];
                }
                system[i][size] += error * evidence[i];
            }
        }
    }

    /** Gauss's elimination with the largest pivot; an unknown that nothing tells of is 0. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            double[] swap = system[column];
            system[column] = system[pivot];
            system[pivot] = swap;
            for (int row = 0; row < size; row++) {
                if (row != column && system[column][column] != 0) {
                    double factor = system[row][column] / system[column][column];
                    for (int k = column; k <= size; k++) {
                        system[row][k] -= factor * system[column][k];
                    }
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = system[i][i] == 0 ? 0 : system[i][size] / system[i][i];
        }
        return solution;
    }
}
