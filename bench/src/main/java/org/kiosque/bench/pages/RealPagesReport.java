package org.kiosque.bench.pages;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Tells what a Kiosque that followed {@link RealPages} made of them: articles, teasers and failures, text against what
 * people marked, and what to look at.
 *
 * <pre>RealPagesReport DATA_FOLDER [--details]</pre>
 */
public final class RealPagesReport {

    private RealPagesReport() {}

    public static void main(String[] args) throws SQLException {
        List<String> words = List.of(args);
        if (words.isEmpty()) {
            System.err.println("usage: RealPagesReport DATA_FOLDER [--details]");
            System.exit(2);
        }
        report(RealPageReader.pages(), Outcome.read(Path.of(words.getFirst())), words.contains("--details"));
    }

    private static void report(List<RealPage> pages, List<Outcome> outcomes, boolean details) {
        Map<String, Outcome> outcomeOfPage = new HashMap<>();
        for (Outcome outcome : outcomes) {
            outcomeOfPage.put(outcome.page(), outcome);
        }
        Map<String, Tally> tallies = new TreeMap<>();
        for (RealPage page : pages) {
            String key = page.url().getHost() + page.url().getRawPath();
            tallies.computeIfAbsent(page.set(), Tally::new).add(page, outcomeOfPage.get(key));
        }
        tallies.values().forEach(tally -> System.out.println(tally.summary()));
        System.out.println(whole(outcomes));
        if (details) {
            tallies.values().stream()
                    .flatMap(tally -> tally.complaints().stream())
                    .sorted()
                    .forEach(System.out::println);
        }
    }

    private static String whole(List<Outcome> outcomes) {
        List<Outcome.Filed> filed =
                outcomes.stream().map(Outcome::article).filter(Objects::nonNull).toList();
        long distinct = filed.stream().map(Outcome.Filed::id).distinct().count();
        Instant first =
                filed.stream().map(Outcome.Filed::filed).min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant last =
                filed.stream().map(Outcome.Filed::filed).max(Instant::compareTo).orElse(Instant.EPOCH);
        return "%d entries led to %d articles, filed within %s"
                .formatted(outcomes.size(), distinct, Duration.between(first, last));
    }
}
