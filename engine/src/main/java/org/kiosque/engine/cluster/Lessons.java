package org.kiosque.engine.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every comparison that the clusterer makes of reports whose true stories are known, with the answer that would have
 * been right there: what its {@link Weights} are learned from.
 */
public final class Lessons implements Witness {

    private final Map<String, String> truth = new HashMap<>();
    private final Map<Story, Map<String, Integer>> members = new IdentityHashMap<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    private Lessons() {}

    /**
     * One comparison.
     *
     * @param same whether yes was right; a story is what most of its articles are
     * @param articles how many articles the answer moves: one, or those of the smaller story
     */
    public record Lesson(Kind kind, double[] evidence, boolean same, int articles, Instant at) {}

    /** The comparisons made with some weights; {@code truth} has the true story of each report. */
    public static List<Lesson> of(List<Report> reports, List<String> truth, Duration window, Weights weights) {
        Lessons lessons = new Lessons();
        for (int i = 0; i < reports.size(); i++) {
            lessons.truth.put(reports.get(i).document().id(), truth.get(i));
        }
        StoryClusterer clusterer = new StoryClusterer(window, weights, lessons);
        for (Report report : reports) {
            lessons.now = report.at();
            clusterer.assign(report);
        }
        return lessons.lessons;
    }

    @Override
    public void compares(String article, Story story, Comparison comparison) {
        add(comparison, most(story).equals(truth.get(article)), 1);
    }

    @Override
    public void compares(Story a, Story b, Comparison comparison) {
        add(comparison, most(a).equals(most(b)), Math.min(a.size(), b.size()));
    }

    private void add(Comparison comparison, boolean same, int articles) {
        lessons.add(new Lesson(comparison.kind(), comparison.evidence(), same, articles, now));
    }

    @Override
    public void enters(String article, Story story) {
        members.computeIfAbsent(story, key -> new HashMap<>())
                .merge(Objects.requireNonNull(truth.get(article)), 1, Integer::sum);
    }

    @Override
    public void unites(Story kept, Story gone) {
        Map<String, Integer> all = members.computeIfAbsent(kept, key -> new HashMap<>());
        Objects.requireNonNull(members.remove(gone)).forEach((story, count) -> all.merge(story, count, Integer::sum));
    }

    private String most(Story story) {
        return members.getOrDefault(story, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
