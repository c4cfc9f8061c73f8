package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A study's sentences in the order in which they should be cited: how likely their passage is the one, times how
 * likely they are the one of their passage.
 *
 * @param ranked best first
 * @param odds how likely each option of the study is the one, in its order
 */
public record Ranking(List<Ranked> ranked, double[] odds) {

    private static final int LIKELY = 6;

    public Ranking {
        ranked = List.copyOf(ranked);
    }

    /**
     * A sentence with how likely it is the one.
     *
     * @param option the number of its passage in the study
     */
    public record Ranked(int option, Study.Line line, double likely) {}

    /** Weighs a study. */
    public static Ranking of(Study study, Weights weights) {
        List<Study.Option> options = study.options();
        double[] odds = softmax(options.stream()
                .mapToDouble(option -> Weights.sum(weights.passage(), option.traits()))
                .toArray());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> odds[i]).reversed());
        List<Ranked> ranked = new ArrayList<>();
        for (int number : order.subList(0, Math.min(LIKELY, order.size()))) {
            List<Study.Line> lines = options.get(number).lines();
            double[] inside = softmax(lines.stream()
                    .mapToDouble(line -> Weights.sum(weights.sentence(), line.traits()))
                    .toArray());
            for (int i = 0; i < lines.size(); i++) {
                ranked.add(new Ranked(number, lines.get(i), odds[number] * inside[i]));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::likely).reversed());
        return new Ranking(ranked, odds);
    }

    private static double[] softmax(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        double[] odds = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            odds[i] = Math.exp(scores[i] - most);
            sum += odds[i];
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] /= sum;
        }
        return odds;
    }
}
