package org.kiosque.engine.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether the sources answer at all: figures of a ranking, which trees turn into a probability. */
public final class Certainty {

    private static final int ODDS = 3;
    private static final int MANY = 50;

    private Certainty() {}

    /**
     * The figures of a ranking that isn't empty: of the question, of its best passage and sentence, and of how far that
     * passage is ahead of the others.
     */
    public static float[] of(Study study, Ranking ranking, Weights weights) {
        Ranking.Ranked best = ranking.ranked().getFirst();
        Study.Option option = study.options().get(best.option());
        List<Integer> order = order(ranking);
        Row row = new Row();
        row.add(Math.log(1 + study.length()), study.weight(), study.kind() ? 1 : 0);
        row.add(Math.min(MANY, study.options().size()), spread(ranking.odds()));
        row.add(Weights.sum(weights.passage(), option.traits()), best.likely(), option.second());
        for (int i = 0; i < ODDS; i++) {
            row.add(i < order.size() ? ranking.odds()[order.get(i)] : 0);
        }
        row.add(option.traits());
        row.add(best.line().traits());
        row.add(ahead(option, second(study, order, best.option())));
        row.add(behind(option, study));
        return row.values();
    }

    /** How likely it is that the sources answer, 0 to 1. */
    public static double likely(Study study, Ranking ranking, Weights weights) {
        return ranking.ranked().isEmpty() ? 0 : weights.certainty().probability(of(study, ranking, weights));
    }

    /** Numbers in a row. */
    private static final class Row {
        private final List<Float> values = new ArrayList<>();

        void add(double... more) {
            for (double value : more) {
                values.add((float) value);
            }
        }

        float[] values() {
            float[] all = new float[values.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = values.get(i);
            }
            return all;
        }
    }

    /** The options, the likeliest first. */
    private static List<Integer> order(Ranking ranking) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ranking.odds().length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> ranking.odds()[i]).reversed());
        return order;
    }

    /** The traits of the likeliest option besides the best. */
    private static double[] second(Study study, List<Integer> order, int best) {
        return order.stream()
                .filter(option -> option != best)
                .findFirst()
                .map(option -> study.options().get(option).traits())
                .orElse(new double[PassageTraits.NAMES.size()]);
    }

    private static double[] ahead(Study.Option option, double[] second) {
        double[] ahead = new double[second.length];
        for (int i = 0; i < ahead.length; i++) {
            ahead[i] = option.traits()[i] - second[i];
        }
        return ahead;
    }

    /** By how much some other option has more of each trait. */
    private static double[] behind(Study.Option option, Study study) {
        double[] behind = new double[option.traits().length];
        for (int i = 0; i < behind.length; i++) {
            double most = option.traits()[i];
            for (Study.Option other : study.options()) {
                most = Math.max(most, other.traits()[i]);
            }
            behind[i] = most - option.traits()[i];
        }
        return behind;
    }

    /** The entropy of the odds: 0 where one option has them all. */
    private static double spread(double[] odds) {
        double spread = 0;
        for (double odd : odds) {
            spread -= odd > 0 ? odd * Math.log(odd) : 0;
        }
        return spread;
    }
}
