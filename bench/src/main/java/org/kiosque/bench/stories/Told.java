package org.kiosque.bench.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kiosque.engine.cluster.Assignment;

/** Articles' true stories and those that they were put into, as they come. */
final class Told {

    private final List<String> truth = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final Map<String, String> redirects = new HashMap<>();

    void add(String story, Assignment assignment) {
        assignment.merged().forEach(id -> redirects.put(id, assignment.storyId()));
        truth.add(story);
        found.add(assignment.storyId());
    }

    /** How many stories were told and found, how large the largest is, and how right they are. */
    String summary() {
        found.replaceAll(this::current);
        Map<String, Integer> sizes = new HashMap<>();
        found.forEach(story -> sizes.merge(story, 1, Integer::sum));
        int largest = sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        BCubed score = BCubed.of(truth, found);
        return String.format(
                Locale.ROOT,
                "%d told, %d found, the largest of %d, B3 P %.3f R %.3f",
                new HashSet<>(truth).size(),
                sizes.size(),
                largest,
                score.precision(),
                score.recall());
    }

    private String current(String story) {
        String last = story;
        for (String next = redirects.get(last); next != null; next = redirects.get(last)) {
            last = next;
        }
        return last;
    }
}
