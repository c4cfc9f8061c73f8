package org.kiosque.bench.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * B³ of a grouping: for each item the part of its group that is right, and the part of its true group that was found,
 * averaged over the items.
 */
record BCubed(double precision, double recall) {

    static BCubed of(List<String> gold, List<String> found) {
        Map<String, Integer> goldSizes = new HashMap<>();
        Map<String, Integer> foundSizes = new HashMap<>();
        Map<List<String>, Integer> both = new HashMap<>();
        for (int i = 0; i < gold.size(); i++) {
            goldSizes.merge(gold.get(i), 1, Integer::sum);
            foundSizes.merge(found.get(i), 1, Integer::sum);
            both.merge(List.of(gold.get(i), found.get(i)), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<List<String>, Integer> pair : both.entrySet()) {
            double squared = (double) pair.getValue() * pair.getValue();
            recall += squared / goldSizes.getOrDefault(pair.getKey().getFirst(), 1);
            precision += squared / foundSizes.getOrDefault(pair.getKey().getLast(), 1);
        }
        return new BCubed(precision / gold.size(), recall / gold.size());
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }
}
