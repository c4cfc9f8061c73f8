package org.kiosque.bench.feeds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kiosque.engine.feed.FeedReading;

/** Counts of checks passed, failed and outside of the model, by set. */
final class Scores {
    private final Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();

    void count(String set, Verdict verdict, String check, FeedReading reading) {
        counts.computeIfAbsent(set, name -> new EnumMap<>(Verdict.class)).merge(verdict, 1, Integer::sum);
        if (verdict == Verdict.FAILED) {
            failures.add(set + "/" + check + "\n      " + shortened(reading.toString()));
        } else if (verdict == Verdict.OUTSIDE) {
            outside.add(set + "/" + check);
        }
    }

    /** Prints how many checks failed of each kind: what they are about. */
    void printKinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        for (String failure : failures) {
            String check = failure.lines().findFirst().orElse("");
            String about = check.replaceFirst(" == .*", "").replaceFirst("^[^:]*: ", "");
            String kind = about.replaceAll("\\[?['\"]?\\d+['\"]?\\]?|[\\[\\]'\"]", " ")
                    .strip()
                    .replaceAll("[. ]+", ".");
            kinds.merge(check.substring(0, check.indexOf('/')) + " " + kind, 1, Integer::sum);
        }
        kinds.forEach((kind, count) -> System.out.printf("%4d failed of %s%n", count, kind));
    }

    void print(boolean listed) {
        if (listed) {
            outside.forEach(check -> System.out.println("outside " + check));
            failures.forEach(check -> System.out.println("failed  " + check));
        }
        counts.forEach((set, verdicts) -> {
            int passed = verdicts.getOrDefault(Verdict.PASSED, 0);
            int total = passed + verdicts.getOrDefault(Verdict.FAILED, 0);
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %d/%d = %.1f %%, %d outside of the model%n",
                    set,
                    passed,
                    total,
                    100.0 * passed / Math.max(1, total),
                    verdicts.getOrDefault(Verdict.OUTSIDE, 0));
        });
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > 600 ? line.substring(0, 600) : line;
    }
}
