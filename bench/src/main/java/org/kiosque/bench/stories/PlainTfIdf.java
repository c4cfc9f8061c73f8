package org.kiosque.bench.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.kiosque.engine.cluster.Report;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** The floor: cosine of online TF-IDF with the stories' centroids, a window of three days, one bound. */
final class PlainTfIdf {

    private static final Duration WINDOW = Duration.ofDays(3);

    private final double bound;
    private final Map<String, Integer> documents = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private int total;

    PlainTfIdf(double bound) {
        this.bound = bound;
    }

    static List<String> cluster(List<Report> reports, double bound) {
        PlainTfIdf plain = new PlainTfIdf(bound);
        return reports.stream().map(plain::assign).toList();
    }

    private String assign(Report report) {
        Map<String, Double> vector = vector(report);
        Group best = null;
        double highest = bound;
        groups.removeIf(group -> group.last.isBefore(report.at().minus(WINDOW)));
        for (Group group : groups) {
            double cosine = group.cosine(vector);
            if (cosine >= highest) {
                best = group;
                highest = cosine;
            }
        }
        if (best == null) {
            best = new Group(report.document().id());
            groups.add(best);
        }
        best.add(vector, report.at());
        return best.id;
    }

    private Map<String, Double> vector(Report report) {
        Map<String, Double> vector = new HashMap<>();
        for (Word word : Words.of(report.document().title())) {
            vector.merge(Words.fold(word.text()), 1.0, Double::sum);
        }
        total++;
        new HashSet<>(vector.keySet()).forEach(word -> documents.merge(word, 1, Integer::sum));
        vector.replaceAll((word, count) -> count * Math.log(1 + (double) total / documents.getOrDefault(word, 1)));
        double norm = Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
        vector.replaceAll((word, weight) -> weight / norm);
        return vector;
    }

    private static final class Group {
        private final String id;
        private final Map<String, Double> sum = new HashMap<>();
        private Instant last = Instant.MIN;
        private double squares;

        Group(String id) {
            this.id = id;
        }

        double cosine(Map<String, Double> vector) {
            double dot = 0;
            for (Map.Entry<String, Double> term : vector.entrySet()) {
                dot += term.getValue() * sum.getOrDefault(term.getKey(), 0.0);
            }
            return squares == 0 ? 0 : dot / Math.sqrt(squares);
        }

        void add(Map<String, Double> vector, Instant at) {
            vector.forEach((word, weight) -> sum.merge(word, weight, Double::sum));
            squares = sum.values().stream().mapToDouble(x -> x * x).sum();
            last = at;
        }
    }
}
