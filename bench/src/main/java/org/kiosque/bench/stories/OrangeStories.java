package org.kiosque.bench.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.kiosque.engine.cluster.Weights;

/**
 * Six weeks of one French news site in whole texts, when hardly anything but an epidemic and a few long affairs was
 * told: what the clusterer must not put together. Others who had not seen its code put the articles into stories; two
 * of the weeks are kept apart from learning. Takes {@code --list} to print what of the others is together wrongly.
 */
public final class OrangeStories {

    private static final String STORIES = "orange-2020.tsv";
    private static final Set<String> APART = Set.of("may-11", "august-17");
    private static final Duration WINDOW = Duration.ofDays(21);

    /** How many times their lessons count, as those of the newsstand. */
    private static final int WORTH = 4;

    private OrangeStories() {}

    /** Where an article belongs. */
    private record Place(String week, String story) {}

    public static void main(String[] args) {
        keptApart().forEach(week -> print(week, week.cluster(Weights.shipped())));
        boolean listed = Arrays.asList(args).contains("--list");
        learned().forEach(week -> {
            List<String> found = week.cluster(Weights.shipped());
            print(week, found);
            if (listed) {
                list(week, found);
            }
        });
    }

    /** The weeks that may be learned from. */
    static List<Course> learned() {
        return courses(week -> !APART.contains(week));
    }

    /** The weeks that nothing may be learned from. */
    static List<Course> keptApart() {
        return courses(APART::contains);
    }

    static void print(Course week, List<String> found) {
        BCubed score = BCubed.of(week.truth(), found);
        System.out.printf(
                Locale.ROOT,
                "orange %-10s %-6s %3d articles  B3 P %.3f R %.3f F1 %.3f%n",
                week.name(),
                APART.contains(week.name()) ? "apart" : "",
                found.size(),
                score.precision(),
                score.recall(),
                score.f1());
    }

    private static void list(Course week, List<String> found) {
        Map<String, List<Sets.Labelled>> stories = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            stories.computeIfAbsent(found.get(i), id -> new ArrayList<>())
                    .add(week.articles().get(i));
        }
        stories.values().stream()
                .filter(together ->
                        together.stream().map(Sets.Labelled::gold).distinct().count() > 1)
                .forEach(together -> {
                    System.out.println();
                    together.forEach(one -> System.out.printf(
                            "  %-40s %s%n", one.gold(), one.report().document().title()));
                });
    }

    private static List<Course> courses(Predicate<String> chosen) {
        Map<String, Place> places = places(chosen);
        Map<String, List<Sets.Labelled>> weeks = new LinkedHashMap<>();
        texts(places).forEach(line -> {
            Place place = Objects.requireNonNull(places.get(line.get("id").asText()));
            weeks.computeIfAbsent(place.week(), week -> new ArrayList<>()).add(labelled(line, place.story()));
        });
        return weeks.entrySet().stream()
                .map(week -> new Course(week.getKey(), Encoded.of(inOrder(week.getValue())), WINDOW, WORTH))
                .toList();
    }

    private static List<Sets.Labelled> inOrder(List<Sets.Labelled> articles) {
        return articles.stream()
                .sorted(Comparator.comparing(one -> one.report().at()))
                .toList();
    }

    /** An article at some time of its day, which isn't known. */
    private static Sets.Labelled labelled(JsonNode line, String story) {
        Instant day =
                LocalDate.parse(line.get("published").asText()).atStartOfDay().toInstant(ZoneOffset.UTC);
        int second = Math.floorMod(
                line.get("id").asText().hashCode(), (int) Duration.ofDays(1).toSeconds());
        return Sets.labelled(line, story, day.plusSeconds(second));
    }

    private static List<JsonNode> texts(Map<String, Place> places) {
        return Sets.corpus().stream()
                .filter(line -> places.containsKey(line.get("id").asText()))
                .toList();
    }

    private static Map<String, Place> places(Predicate<String> week) {
        try (InputStream in = Objects.requireNonNull(OrangeStories.class.getResourceAsStream(STORIES))) {
            Map<String, Place> places = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .filter(fields -> week.test(fields[0]))
                    .forEach(fields -> places.put(fields[1], new Place(fields[0], fields[2])));
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException("the stories can't be read", e);
        }
    }
}
