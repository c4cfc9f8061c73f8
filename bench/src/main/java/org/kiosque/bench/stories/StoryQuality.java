package org.kiosque.bench.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.kiosque.engine.cluster.Report;
import org.kiosque.engine.cluster.Similarity;
import org.kiosque.engine.cluster.StoryClusterer;
import org.kiosque.engine.copies.Duplicates;
import org.kiosque.engine.text.Document;

/** Prints how well stories, copies and likeness are told on the evaluation sets, beside the plain floor. */
public final class StoryQuality {

    private StoryQuality() {}

    public static void main(String[] args) {
        List<Sets.Labelled> og2021 = Encoded.of(Sets.stories("og2021.jsonl"));
        for (String language : List.of("fr", "en", "es", "de", "pt", "ru", "sl", "ar")) {
            stories("og2021 " + language, only(og2021, language));
        }
        stories("og2021 all", og2021);
        stories("gnews-fr", Encoded.of(Sets.stories("gnews-fr.jsonl")));
        similarity();
        duplicates();
    }

    private static List<Sets.Labelled> only(List<Sets.Labelled> set, String language) {
        return set.stream().filter(one -> language.equals(one.language())).toList();
    }

    private static void stories(String name, List<Sets.Labelled> set) {
        List<Report> reports = set.stream().map(Sets.Labelled::report).toList();
        List<String> gold = set.stream().map(Sets.Labelled::gold).toList();
        long start = System.nanoTime();
        BCubed ours = BCubed.of(gold, StoryClusterer.cluster(reports));
        double rate = reports.size() / ((System.nanoTime() - start) / 1e9);
        BCubed plain = DoubleStream.of(0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4)
                .mapToObj(bound -> BCubed.of(gold, PlainTfIdf.cluster(reports, bound)))
                .max(Comparator.comparingDouble(BCubed::f1))
                .orElseThrow();
        System.out.printf(
                "%-12s %5d  B3 P %.3f R %.3f F1 %.3f  plain at its best bound P %.3f F1 %.3f  %.0f articles/s%n",
                name, set.size(), ours.precision(), ours.recall(), ours.f1(), plain.precision(), plain.f1(), rate);
    }

    private static void similarity() {
        Map<String, List<Sets.Pair>> byLanguage = Sets.pairs().stream()
                .collect(Collectors.groupingBy(Sets.Pair::language, TreeMap::new, Collectors.toList()));
        byLanguage.forEach((language, pairs) -> {
            double[] apart = pairs.stream().mapToDouble(Sets.Pair::apart).toArray();
            System.out.printf(
                    "semeval22 %s %d  Pearson %.3f, without learning %.3f%n",
                    language, pairs.size(), pearson(scores(pairs, true), apart), pearson(scores(pairs, false), apart));
        });
    }

    private static double[] scores(List<Sets.Pair> pairs, boolean learning) {
        Similarity similarity = new Similarity();
        if (learning) {
            pairs.forEach(pair -> {
                similarity.learn(pair.a());
                similarity.learn(pair.b());
            });
        }
        return pairs.stream()
                .mapToDouble(pair -> similarity.score(pair.a(), pair.b()))
                .toArray();
    }

    /** The absolute correlation. */
    private static double pearson(double[] x, double[] y) {
        double meanX = DoubleStream.of(x).average().orElse(0);
        double meanY = DoubleStream.of(y).average().orElse(0);
        double both = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - meanX) * (y[i] - meanY);
            squaresX += (x[i] - meanX) * (x[i] - meanX);
            squaresY += (y[i] - meanY) * (y[i] - meanY);
        }
        return Math.abs(both) / Math.sqrt(squaresX * squaresY);
    }

    private static void duplicates() {
        List<Sets.Labelled> set = Sets.duplicates();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            Document one = set.get(i).report().document();
            documents.add(new Document("#" + i, one.title(), one.text(), one.language(), null, null, null));
        }
        long start = System.nanoTime();
        List<String> found = Duplicates.group(documents);
        double rate = found.size() / ((System.nanoTime() - start) / 1e9);
        List<String> gold = set.stream().map(Sets.Labelled::gold).toList();
        long right = pairs(List.of(gold, found));
        double f1 = 2.0 * right / (pairs(List.of(gold)) + pairs(List.of(found)));
        System.out.printf("duplicates %d  pair F1 %.4f  %.0f articles/s%n", set.size(), f1, rate);
    }

    /** How many pairs of items are together in every one of some groupings. */
    private static long pairs(List<List<String>> groupings) {
        List<List<String>> keys = new ArrayList<>();
        for (int i = 0; i < groupings.getFirst().size(); i++) {
            int item = i;
            keys.add(groupings.stream().map(grouping -> grouping.get(item)).toList());
        }
        return keys.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(size -> size * (size - 1) / 2)
                .sum();
    }
}
