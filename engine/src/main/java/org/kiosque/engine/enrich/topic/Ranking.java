package org.kiosque.engine.enrich.topic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kiosque.engine.text.Resource;

/**
 * A learned ranking of phrases.
 *
 * @param weights one for each of the signs, as {@code ranking.tsv} has them
 */
public record Ranking(List<Double> weights) {

    public Ranking {
        weights = List.copyOf(weights);
    }

    private static final class Shipped {
        static final Map<String, Ranking> RANKINGS = load();

        private static Map<String, Ranking> load() {
            Map<String, Ranking> rankings = new HashMap<>();
            for (String line : Resource.lines(Ranking.class, "ranking.tsv")) {
                String[] fields = line.split("\t");
                List<Double> weights =
                        Arrays.stream(fields).skip(1).map(Double::valueOf).toList();
                rankings.put(fields[0], new Ranking(weights));
            }
            return rankings;
        }
    }

    /** The ranking for a language; the French one serves those that have none. */
    static Ranking of(String language) {
        Ranking french = Shipped.RANKINGS.getOrDefault("fr", new Ranking(List.of()));
        return Shipped.RANKINGS.getOrDefault(language, french);
    }

    /** The log-odds that a candidate with these signs is a keyphrase. */
    double logit(double[] signs) {
        double sum = 0;
        for (int i = 0; i < Math.min(signs.length, weights.size()); i++) {
            sum += signs[i] * weights.get(i);
        }
        return sum;
    }
}
