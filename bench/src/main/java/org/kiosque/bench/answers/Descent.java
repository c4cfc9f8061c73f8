package org.kiosque.bench.answers;

import java.util.List;

/** Learns weights of choices among options, by Adam on the whole batch. */
final class Descent {

    private static final double RATE = 0.05;
    private static final int ROUNDS = 250;

    private Descent() {}

    /**
     * A choice.
     *
     * @param options each with its traits
     * @param right which of them are right, at least one
     */
    record Choice(double[][] options, boolean[] right) {}

    /** Weights under which a softmax over the options is likeliest to choose a right one. */
    static double[] choices(List<Choice> choices, int traits, double ridge) {
        return descend(traits, ridge, (weights, gradient) -> {
            for (Choice choice : choices) {
                double[] all = softmax(choice, weights, false);
                double[] right = softmax(choice, weights, true);
                for (int i = 0; i < all.length; i++) {
                    double pull = (all[i] - right[i]) / choices.size();
                    add(gradient, choice.options()[i], pull);
                }
            }
        });
    }

    private interface Loss {
        void addTo(double[] weights, double[] gradient);
    }

    private static double[] descend(int traits, double ridge, Loss loss) {
        double[] weights = new double[traits];
        double[] mean = new double[traits];
        double[] square = new double[traits];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] gradient = new double[traits];
            loss.addTo(weights, gradient);
            double rate = RATE * (round < ROUNDS / 2 ? 1 : 0.2);
            for (int i = 0; i < traits; i++) {
                double slope = gradient[i] + ridge * weights[i];
                mean[i] = 0.9 * mean[i] + 0.1 * slope;
                square[i] = 0.999 * square[i] + 0.001 * slope * slope;
                double scaled = mean[i] / (1 - Math.pow(0.9, round));
                weights[i] -= rate * scaled / (Math.sqrt(square[i] / (1 - Math.pow(0.999, round))) + 1e-9);
            }
        }
        return weights;
    }

    private static double[] softmax(Choice choice, double[] weights, boolean rightOnly) {
        double[] odds = new double[choice.options().length];
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = rightOnly && !choice.right()[i] ? 0 : Math.exp(dot(weights, choice.options()[i]));
            sum += odds[i];
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] /= sum;
        }
        return odds;
    }

    static double dot(double[] weights, double[] traits) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * traits[i];
        }
        return sum;
    }

    private static void add(double[] gradient, double[] traits, double pull) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += pull * traits[i];
        }
    }
}
