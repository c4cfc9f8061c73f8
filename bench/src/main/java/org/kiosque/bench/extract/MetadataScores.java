package org.kiosque.bench.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Extraction;

/** How many titles, days and writers of some pages were found. */
final class MetadataScores {

    private final List<String> misses = new ArrayList<>();
    private int titles;
    private int titled;
    private int dates;
    private int dated;
    private double authors;
    private int authored;

    void add(JsonNode line, Extraction extraction, String set) {
        JsonNode gold = set.equals("fundus") ? line.path("gold") : line;
        if (!gold.has("title")) {
            return;
        }
        Article article = extraction instanceof Article found ? found : null;
        title(gold.path("title").asText(), article == null ? "" : article.title(), line);
        String date =
                gold.path(set.equals("fundus") ? "publishing_date" : "date").asText("");
        if (date.length() >= 10) {
            dated++;
            OffsetDateTime found = article == null ? null : article.published();
            boolean same = found != null && sameDay(found, date.substring(0, 10));
            dates += same ? 1 : 0;
            miss(!same, "date", date, String.valueOf(found), line);
        }
        authors(names(gold.path("authors")), article == null ? List.of() : article.byline(), article, line);
    }

    /** The sets give days sometimes in the publisher's time, sometimes in UTC. */
    private static boolean sameDay(OffsetDateTime found, String day) {
        return found.toLocalDate().toString().equals(day)
                || found.withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()
                        .equals(day);
    }

    private void title(String gold, String found, JsonNode line) {
        if (!gold.isBlank()) {
            titled++;
            boolean same = key(gold).equals(key(found));
            titles += same ? 1 : 0;
            miss(!same, "title", gold, found, line);
        }
    }

    private void authors(Set<String> gold, List<String> found, @Nullable Article article, JsonNode line) {
        Set<String> all = found.stream().map(MetadataScores::key).collect(Collectors.toSet());
        if (gold.isEmpty()) {
            return;
        }
        authored++;
        Set<String> both = new HashSet<>(gold);
        both.retainAll(all);
        double score = 2.0 * both.size() / (gold.size() + all.size());
        authors += score;
        miss(
                score < 1,
                "authors",
                gold.toString(),
                found + " credit " + (article == null ? "" : article.credit()),
                line);
    }

    private void miss(boolean wanted, String what, String gold, String found, JsonNode line) {
        if (wanted) {
            misses.add(what + ": " + gold + " <> " + found + "   "
                    + line.path("id").asText());
        }
    }

    private static Set<String> names(JsonNode authors) {
        Stream<String> names = authors.isArray()
                ? Stream.iterate(0, i -> i < authors.size(), i -> i + 1)
                        .map(i -> authors.get(i).asText())
                : Arrays.stream(authors.asText("").split(",| and |;|&"));
        return names.map(MetadataScores::key).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        return titled == 0
                ? ""
                : "title %.3f date %.3f authors %.3f"
                        .formatted(
                                (double) titles / titled,
                                (double) dates / Math.max(1, dated),
                                authors / Math.max(1, authored));
    }
}
