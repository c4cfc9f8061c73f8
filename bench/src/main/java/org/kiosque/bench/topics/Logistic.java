package org.kiosque.bench.topics;

import java.util.ArrayList;
import java.util.List;

/** Logistic regression with a small pull towards zero, by Newton's method; the same rows give the same weights. */
final class Logistic {

    private static final int STEPS = 12;
    private static final double PULL = 2;

    private Logistic() {}

    static List<Double> weights(List<double[]> rows, List<Boolean> labels) {
        int size = rows.getFirst().length;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[][] system = new double[size][size + 1];
            for (int r = 0; r < rows.size(); r++) {
                double[] row = rows.get(r);
                double logit = 0;
                for (int i = 0; i < size; i++) {
                    logit += row[i] * weights[i];
                }
                double p = 1 / (1 + StrictMath.exp(-logit));
                double error = (labels.get(r) ? 1 : 0) - p;
                double curve = Math.max(1e-6, p * (1 - p));
                for (int i = 0; i < size; i++) {
                    system[i][size] += row[i] * error;
                    for (int j = 0; j < size; j++) {
                        system[i][j] += row[i] * row[j] * curve;
                    }
                }
            }
            for (int i = 0; i < size; i++) {
                system[i][i] += PULL;
                system[i][size] -= PULL * weights[i];
            }
            solve(system);
            for (int i = 0; i < size; i++) {
                weights[i] += system[i][size];
            }
        }
        List<Double> list = new ArrayList<>();
        for (double weight : weights) {
            list.add(weight);
        }
        return list;
    }

    /** Gauss and Jordan's elimination; the last column becomes the solution. */
    private static void solve(double[][] system) {
        int size = system.length;
        for (int column = 0; column < size; column++) {
            double pivot = system[column][column];
            for (int j = column; j <= size; j++) {
                system[column][j] /= pivot;
            }
            for (int row = 0; row < size; row++) {
                double factor = row == column ? 0 : system[row][column];
                for (int j = column; j <= size && factor != 0; j++) {
                    system[row][j] -= factor * system[column][j];
                }
            }
        }
    }
}
