package org.kiosque.bench.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kiosque.engine.extract.Article;
import org.kiosque.newsstand.ArticleFile;
import org.kiosque.newsstand.Gold;

/**
 * Extracts every page of the sample newsstand and prints how many things each publisher's pages got right, then the
 * worst pages with the lines that differ. {@code --show PUBLISHER/SLUG} prints one page as it is served.
 */
public final class NewsstandQuality {

    private static final int WORST = 40;

    private record Result(Gold gold, double f1, List<Check> checks, List<String> lines) {

        String name() {
            return gold.publisher() + "/" + gold.slug();
        }

        boolean perfect() {
            return lines.isEmpty() && checks.stream().allMatch(Check::holds);
        }
    }

    private NewsstandQuality() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (NewsstandPages pages = new NewsstandPages()) {
            if (args.length == 2) {
                show(pages, args[1]);
                return;
            }
            List<Result> results = new ArrayList<>();
            Map<String, ArticleFile> files = pages.files();
            for (Gold gold : pages.gold()) {
                results.add(
                        result(gold, Objects.requireNonNull(files.get(gold.publisher() + "/" + gold.slug())), pages));
            }
            print(results);
        }
    }

    private static void show(NewsstandPages pages, String name) throws IOException, InterruptedException {
        for (Gold gold : pages.gold()) {
            if (name.equals(gold.publisher() + "/" + gold.slug())) {
                System.out.writeBytes(pages.get(gold.url()).body());
                System.out.println("\n--- found\n" + pages.extract(gold));
            }
        }
    }

    private static Result result(Gold gold, ArticleFile file, NewsstandPages pages)
            throws IOException, InterruptedException {
        if (!(pages.extract(gold) instanceof Article article)) {
            return new Result(gold, 0, List.of(), List.of("- everything"));
        }
        double f1 = new Shingles().add(gold.text(), article.text());
        return new Result(
                gold, f1, Check.of(gold, file, article), lines(Check.plain(gold.text()), Check.plain(article.text())));
    }

    private static List<String> lines(String gold, String found) {
        List<String> lines = new ArrayList<>();
        Set<String> seen = found.lines().collect(Collectors.toCollection(HashSet::new));
        Set<String> wanted = gold.lines().collect(Collectors.toCollection(HashSet::new));
        gold.lines().filter(line -> !seen.contains(line)).forEach(line -> lines.add("- " + line));
        found.lines().filter(line -> !wanted.contains(line)).forEach(line -> lines.add("+ " + line));
        return lines;
    }

    private static void print(List<Result> results) {
        results.stream()
                .filter(result -> !result.perfect())
                .sorted(Comparator.comparingDouble(Result::f1).reversed())
                .skip(Math.max(
                        0, results.stream().filter(each -> !each.perfect()).count() - WORST))
                .forEach(NewsstandQuality::printPage);
        System.out.printf("%-12s %5s %7s", "publisher", "pages", "F1");
        Check.ALL.forEach(what -> System.out.printf(" %10s", what));
        System.out.println();
        Map<String, List<Result>> publishers = results.stream()
                .collect(Collectors.groupingBy(result -> result.gold().publisher(), TreeMap::new, Collectors.toList()));
        publishers.forEach(NewsstandQuality::printRow);
        printRow("all", results);
    }

    private static void printPage(Result result) {
        System.out.printf(Locale.ROOT, "%.4f %s%n", result.f1(), result.name());
        result.lines().forEach(line -> System.out.println("    " + line));
        for (Check check : result.checks()) {
            if (!check.holds()) {
                System.out.println("    " + check.what() + ": " + check.gold() + "\n      <> " + check.found());
            }
        }
    }

    private static void printRow(String name, List<Result> results) {
        double f1 = results.stream().mapToDouble(Result::f1).average().orElse(0);
        System.out.printf(Locale.ROOT, "%-12s %5d %7.4f", name, results.size(), f1);
        for (String what : Check.ALL) {
            List<Check> checks = results.stream()
                    .flatMap(result -> result.checks().stream())
                    .filter(check -> check.what().equals(what))
                    .toList();
            long right = checks.stream().filter(Check::holds).count();
            System.out.printf(" %10s", right + "/" + checks.size());
        }
        System.out.println();
    }
}
