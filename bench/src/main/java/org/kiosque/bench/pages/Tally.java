package org.kiosque.bench.pages;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what became of the pages of one set, and keeps what a person should look at. */
final class Tally {

    private static final double POOR = 0.8;
    private static final Duration NEAR = Duration.ofHours(1);

    private final String set;
    private int told;
    private int whole;
    private int teasers;
    private int titles;
    private int dates;
    private final List<Overlap> overlaps = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();

    Tally(String set) {
        this.set = set;
    }

    /** @param outcome what became of the page, or null where no feed told of it */
    void add(RealPage page, @Nullable Outcome outcome) {
        told++;
        Outcome.Filed article = outcome == null ? null : outcome.article();
        if (article == null) {
            String reason = outcome == null ? "no feed told of it" : String.valueOf(outcome.error());
            reasons.merge(reason, 1, Integer::sum);
            complaints.add("nothing: " + page.url() + ": " + reason);
        } else {
            compare(page, article);
        }
    }

    String summary() {
        double precision = mean(overlaps.stream().map(Overlap::precision).toList());
        double recall = mean(overlaps.stream().map(Overlap::recall).toList());
        return String.format(
                Locale.ROOT,
                "%s: %d pages, %d articles, %d teaser only, %d nothing; text P %.4f R %.4f F1 %.4f;"
                        + " same title %d, same time %d; %s",
                set,
                told,
                whole,
                teasers,
                told - whole - teasers,
                precision,
                recall,
                Overlap.f1(precision, recall),
                titles,
                dates,
                reasons);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void compare(RealPage page, Outcome.Filed article) {
        compareTexts(page, article);
        if (fold(article.title()).equals(fold(page.title()))) {
            titles++;
        } else {
            complaints.add("title: " + page.url() + ": «" + article.title() + "», expected «" + page.title() + "»");
        }
        if (sameTime(page, article)) {
            dates++;
        } else {
            complaints.add("date: " + page.url() + ": " + article.published() + ", expected " + page.published());
        }
    }

    private void compareTexts(RealPage page, Outcome.Filed article) {
        Overlap overlap = Overlap.of(text(page, article), page.text());
        overlaps.add(overlap);
        whole += article.teaserOnly() ? 0 : 1;
        teasers += article.teaserOnly() ? 1 : 0;
        if (article.teaserOnly() == overlap.recall().orElse(0) >= POOR || overlap.f1() < POOR) {
            complaints.add(String.format(
                    Locale.ROOT,
                    "text: %s P %.2f R %.2f%s (article %d)",
                    page.url(),
                    overlap.precision().orElse(0),
                    overlap.recall().orElse(0),
                    article.teaserOnly() ? " called an excerpt" : "",
                    article.id()));
        }
    }

    /** fundus counts the standfirst as text. */
    private static String text(RealPage page, Outcome.Filed article) {
        String body = article.json().path("text").asText();
        String standfirst = article.json().path("standfirst").asText("");
        return page.set().equals("aed") || body.contains(standfirst) ? body : standfirst + "\n\n" + body;
    }

    private static boolean sameTime(RealPage page, Outcome.Filed article) {
        return page.timed()
                ? Duration.between(page.published(), article.published()).abs().compareTo(NEAR) <= 0
                : page.published()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .equals(article.published().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static String fold(String title) {
        return title.replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("[“”„]", "\"")
                .replace("\u00ad", "")
                .replaceAll("[\\s\\h]+", " ")
                .strip();
    }

    private static double mean(List<OptionalDouble> values) {
        return values.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElse(0);
    }
}
