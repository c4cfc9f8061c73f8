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

    /** How many stories one article can show to be the same as its own. */
    private static final int MOST_UNITED = 4;

    private final Duration window;
    private final Witness witness;
    private final Judge judge;
    private final TraitReader reader = new TraitReader();
    private final Candidates candidates = new Candidates();
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private @Nullable Instant newest;
    private @Nullable Instant swept;
    private int founded;

    public StoryClusterer() {
        this(WINDOW);
    }

    public StoryClusterer(Duration window) {
        this(window, Weights.shipped(), Witness.NONE);
    }

    StoryClusterer(Duration window, Weights weights, Witness witness) {
        this.window = window;
        this.witness = witness;
        this.judge = new Judge(window, weights, witness);
    }

    /** The final story of each report, in the reports' order: what {@link #assign} gives, with every merge applied. */
    public static List<String> cluster(List<Report> reports) {
        return cluster(reports, WINDOW, Weights.shipped());
    }

    /** The same with a window and weights of one's own. */
    public static List<String> cluster(List<Report> reports, Duration window, Weights weights) {
        StoryClusterer clusterer = new StoryClusterer(window, weights, Witness.NONE);
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
        String id = report.document().id();
        Traits traits = reader.read(report);
        advance(report.at());
        List<Story> near = candidates.of(traits);
        Judge.Verdict verdict = judge.best(id, traits, report.at(), near);
        Story story = verdict.story() == null ? story(id, traits, report.at()) : verdict.story();
        enter(story, id, traits, report.at());
        boolean isNew = verdict.story() == null && story.size() == 1;
        List<String> merged = new ArrayList<>();
        for (int i = 0; i < MOST_UNITED; i++) {
            Story twin = judge.twin(story, near);
            if (twin == null) {
                break;
            }
            Story kept = twin.isOlderThan(story) ? twin : story;
            Story gone = kept == twin ? story : twin;
            unite(kept, gone);
            merged.add(gone.id());
            story = kept;
        }
        return new Assignment(story.id(), isNew && merged.isEmpty(), verdict.score(), story.size(), merged);
    }

    /** Takes back an article whose story was decided before, as after a restart; give them in their first order. */
    public void restore(Report report, String storyId) {
        Traits traits = reader.read(report);
        advance(report.at());
        enter(story(storyId, traits, report.at()), report.document().id(), traits, report.at());
    }

    /** Lets two stories never be taken for one, whatever they have in common; people have parted them. */
    public void part(String one, String other) {
        judge.apart().add(one, other);
    }

    /** How many stories of the window there are. */
    public int size() {
        return stories.size();
    }

    private Story story(String id, Traits traits, Instant at) {
        return stories.computeIfAbsent(id, key -> new Story(key, founded++, traits, at));
    }

    private void enter(Story story, String article, Traits traits, Instant at) {
        story.add(traits, at);
        candidates.add(traits, story);
        witness.enters(article, story);
    }

    private void unite(Story kept, Story gone) {
        witness.unites(kept, gone);
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
            if (story.isOver(now.minus(window))) {
                gone.add(story);
            }
        }
        stories.values().removeAll(gone);
        candidates.remove(gone);
    }
}
