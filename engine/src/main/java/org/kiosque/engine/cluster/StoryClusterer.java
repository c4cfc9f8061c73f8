package org.kiosque.engine.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts articles into stories as they come, in any mixture of languages. Each is compared with the centroids of the
 * stories of the window that share its strongest terms, never with single articles, and joins the likeliest or
 * founds a new one. An article that belongs to several stories unites those that are alike too; the older keeps
 * its id. The same articles in the same order always give the same stories.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class StoryClusterer {

    /** How long a story without new articles can still be joined, unless said otherwise. */
    public static final Duration WINDOW = Duration.ofDays(7);

    private static final double SECONDS_OF_DAY = 86_400;

    private final Duration window;
    private final Weights weights;
    private final TraitReader reader = new TraitReader();
    private final Candidates candidates = new Candidates();
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private @Nullable Instant newest;
    private @Nullable Instant swept;
    private long founded;

    public StoryClusterer() {
        this(WINDOW);
    }

    public StoryClusterer(Duration window) {
        this(window, Weights.LEARNED);
    }

    StoryClusterer(Duration window, Weights weights) {
        this.window = window;
        this.weights = weights;
    }

    /** The final story of each report, in the reports' order: what {@link #assign} gives, with every merge applied. */
    public static List<String> cluster(List<Report> reports) {
        return cluster(reports, Weights.LEARNED);
    }

    static List<String> cluster(List<Report> reports, Weights weights) {
        StoryClusterer clusterer = new StoryClusterer(WINDOW, weights);
        List<String> ids = new ArrayList<>();
        Map<String, String> redirects = new LinkedHashMap<>();
        for (Report report : reports) {
            Assignment assignment = clusterer.assign(report);
            assignment.merged().forEach(id -> redirects.put(id, assignment.storyId()));
            ids.add(assignment.storyId());
        }
        ids.replaceAll(id -> follow(id, redirects));
        return ids;
    }

    private static String follow(String id, Map<String, String> redirects) {
        String last = id;
        for (String next = redirects.get(last); next != null; next = redirects.get(last)) {
            last = next;
        }
        return last;
    }

    /** Decides an article's story. */
    public Assignment assign(Report report) {
        Traits traits = reader.read(report);
        advance(report.at());
        Judgements judgements = judge(traits, report.at());
        Story best = judgements.best();
        if (best == null) {
            Story story = put(report.document().id(), traits, report.at());
            return new Assignment(story.id(), story.size() == 1, judgements.score(), story.size(), List.of());
        }
        enter(best, traits, report.at());
        List<String> merged = new ArrayList<>();
        Story kept = best;
        for (Story other : judgements.others()) {
            if (areOne(kept, other)) {
                Story gone = kept.isOlderThan(other) ? other : kept;
                kept = gone == kept ? other : kept;
                unite(kept, gone);
                merged.add(gone.id());
            }
        }
        return new Assignment(kept.id(), false, judgements.score(), kept.size(), merged);
    }

    /** Takes back an article whose story was decided before, as after a restart; give them in their first order. */
    public void restore(Report report, String storyId) {
        Traits traits = reader.read(report);
        advance(report.at());
        put(storyId, traits, report.at());
    }

    /** How many stories of the window there are. */
    public int size() {
        return stories.size();
    }

    private Judgements judge(Traits traits, Instant at) {
        Judgements judgements = new Judgements();
        for (Story story : candidates.of(traits)) {
            if (story.daysOutside(at) * SECONDS_OF_DAY <= window.toSeconds()
                    && !Evidence.isOtherEdition(traits, story, at)) {
                Story.Wording wording = story.in(traits.language());
                if (wording == null) {
                    double[] evidence = Evidence.across(traits, story, at);
                    judgements.add(story, Weights.probability(weights.across(), evidence), weights.joinAcross());
                } else {
                    double[] evidence = Evidence.within(traits, story, wording, at);
                    judgements.add(story, Weights.probability(weights.within(), evidence), weights.join());
                }
            }
        }
        return judgements;
    }

    private Story put(String id, Traits traits, Instant at) {
        Story story = stories.computeIfAbsent(id, key -> new Story(key, founded++, traits, at));
        enter(story, traits, at);
        return story;
    }

    private void enter(Story story, Traits traits, Instant at) {
        story.add(traits, at);
        candidates.add(traits, story);
    }

    private boolean areOne(Story a, Story b) {
        if (a.names().cosine(b.names()) < weights.mergeNames()) {
            return false;
        }
        double stems = a.likeness(b);
        return stems < 0 ? nameTheSame(a.entities(), b.entities()) : stems >= weights.mergeStems();
    }

    private boolean nameTheSame(Centroid a, Centroid b) {
        return a.isEmpty() || b.isEmpty() || a.cosine(b) >= weights.mergeEntities();
    }

    private void unite(Story kept, Story gone) {
        kept.absorb(gone);
        stories.remove(gone.id());
    }

    /** Forgets the stories that have left the window, now and then. */
    private void advance(Instant at) {
        newest = newest == null || at.isAfter(newest) ? at : newest;
        swept = swept == null ? newest : swept;
        if (Duration.between(swept, newest).compareTo(window.dividedBy(8)) > 0) {
            sweep(newest);
            swept = newest;
        }
    }

    private void sweep(Instant now) {
        Set<Story> gone = new HashSet<>();
        for (Story story : stories.values()) {
            if (story.daysOutside(now) * SECONDS_OF_DAY > window.toSeconds()) {
                gone.add(story);
            }
        }
        stories.values().removeAll(gone);
        candidates.remove(gone);
    }

    /** The stories that an article may join, the likeliest and the others. */
    private static final class Judgements {
        private final List<Story> others = new ArrayList<>();
        private @Nullable Story best;
        private double bestProbability;
        private double highest;

        void add(Story story, double probability, double bound) {
            highest = Math.max(highest, probability);
            if (probability < bound) {
                return;
            }
            if (best == null || probability > bestProbability) {
                if (best != null) {
                    others.add(best);
                }
                best = story;
                bestProbability = probability;
            } else {
                others.add(story);
            }
        }

        @Nullable
        Story best() {
            return best;
        }

        List<Story> others() {
            return others;
        }

        double score() {
            return best == null ? highest : bestProbability;
        }
    }
}
