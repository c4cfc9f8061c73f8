package org.kiosque.engine.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.terms.Meaning;
import org.kiosque.engine.terms.Vector;

/** Which living stories hold a strong term: the few worth comparing an article with. */
final class Candidates {

    private static final int MOST = 60;
    private static final int LONGEST_LIST = 400;
    private static final int STEMS = 20;
    private static final int NAMES = 20;
    private static final int ENTITIES = 8;
    private static final int THINGS = 5;

    /** How many of the latest stories are looked through for those of like meaning, and how many of these are taken. */
    private static final int MEANT = 4_000;

    private static final int NEAREST = 8;

    private final Map<Long, List<Story>> stories = new HashMap<>();
    private final Votes votes = new Votes();
    private final SequencedSet<Story> meant = new LinkedHashSet<>();

    void add(Traits traits, Story story) {
        if (traits.meaning() != null) {
            meant.add(story);
        }
        for (long term : strong(traits)) {
            List<Story> holding = stories.computeIfAbsent(term, key -> new ArrayList<>(1));
            if (!holding.contains(story)) {
                if (holding.size() >= LONGEST_LIST) {
                    holding.removeFirst();
                }
                holding.add(story);
            }
        }
    }

    /** The stories that share most strong terms, rare ones counting more, and those nearest in meaning. */
    List<Story> of(Traits traits) {
        Set<Story> all = new LinkedHashSet<>(sharing(traits));
        all.addAll(near(traits.meaning()));
        return List.copyOf(all);
    }

    private List<Story> near(@Nullable Meaning meaning) {
        if (meaning == null) {
            return List.of();
        }
        Map<Story, Double> likeness = new LinkedHashMap<>();
        meant.reversed().stream()
                .filter(story -> story.current() == story)
                .limit(MEANT)
                .forEach(story -> likeness.put(story, story.meaning().cosine(meaning)));
        return best(likeness, NEAREST);
    }

    private List<Story> sharing(Traits traits) {
        for (long term : strong(traits)) {
            List<Story> holding = stories.getOrDefault(term, List.of());
            double rarity = 1 / Math.log(2.0 + holding.size());
            for (Story story : holding) {
                votes.add(story.current(), rarity);
            }
        }
        return votes.take(MOST);
    }

    private static List<Story> best(Map<Story, Double> measured, int count) {
        List<Map.Entry<Story, Double>> ranked = new ArrayList<>(measured.entrySet());
        ranked.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        return ranked.stream().limit(count).map(Map.Entry::getKey).toList();
    }

    void remove(Set<Story> gone) {
        meant.removeIf(story -> gone.contains(story.current()));
        stories.values().removeIf(holding -> {
            holding.removeIf(story -> gone.contains(story.current()));
            return holding.isEmpty();
        });
    }

    private static Set<Long> strong(Traits traits) {
        Set<Long> terms = new LinkedHashSet<>();
        collect(traits.stems(), STEMS, terms);
        collect(traits.entities(), ENTITIES, terms);
        collect(traits.names(), NAMES, terms);
        collect(traits.things(), THINGS, terms);
        return terms;
    }

    private static void collect(Vector vector, int count, Set<Long> terms) {
        for (long term : vector.strongest(count)) {
            terms.add(term);
        }
    }
}
