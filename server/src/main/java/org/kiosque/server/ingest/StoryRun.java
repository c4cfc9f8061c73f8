package org.kiosque.server.ingest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.cluster.StoryClusterer;
import org.kiosque.engine.copies.Duplicates;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.StoryLedger;
import org.kiosque.server.store.StoryLedger.Decision;
import org.kiosque.server.store.StoryPlan;

/**
 * Puts all stored articles into stories again, in the order in which they came, and then does what readers decided by
 * hand. The same articles and decisions always give the same stories; every older address still leads to its article.
 */
public final class StoryRun {

    private static final int BATCH = 500;

    private final Store store;
    private final Shelf shelf;
    private final StoryLedger ledger;
    private final StoryClusterer clusterer;
    private final Duplicates copies;

    public StoryRun(Store store) {
        this(store, Filing.OPEN);
    }

    StoryRun(Store store, Duration window) {
        this.store = store;
        this.shelf = new Shelf(store);
        this.ledger = new StoryLedger(store);
        this.clusterer = new StoryClusterer(window);
        this.copies = new Duplicates();
    }

    /**
     * Works through all articles.
     *
     * @param progress is told how many articles are done
     * @return how many articles are in another story than before
     */
    public int run(IntConsumer progress) {
        var plan = new StoryPlan();
        int done = 0;
        long last = 0;
        for (var items = shelf.after(0, BATCH); !items.isEmpty(); items = shelf.after(last, BATCH)) {
            for (var item : items) {
                place(item, plan);
                progress.accept(++done);
            }
            last = items.getLast().id();
        }
        ledger.standing().forEach(decision -> decide(decision, plan));
        return plan.carryOut(store);
    }

    private void place(Shelf.Item item, StoryPlan plan) {
        var filed = Filed.of(item);
        var place = clusterer.assign(filed.report());
        long story = Long.parseLong(place.storyId());
        place.merged().forEach(other -> plan.unite(Long.parseLong(other), story));
        plan.put(item.id(), story, copyOf(filed));
    }

    private @Nullable Long copyOf(Filed filed) {
        if (!filed.isLongEnough()) {
            return null;
        }
        long group = Long.parseLong(
                copies.add(filed.document().id(), filed.document().text()));
        return group == filed.id() ? null : group;
    }

    private static void decide(Decision decision, StoryPlan plan) {
        long kept = plan.storyOf(decision.anchorId());
        if (kept < 0) {
            return;
        }
        if (decision.kind() == StoryLedger.Kind.SPLIT) {
            plan.part(decision.articles(), kept, decision.otherId());
            return;
        }
        Map<Long, Integer> stories = new LinkedHashMap<>();
        decision.articles().forEach(id -> stories.merge(plan.storyOf(id), 1, Integer::sum));
        stories.remove(-1L);
        stories.remove(kept);
        stories.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> plan.unite(Math.max(kept, most.getKey()), Math.min(kept, most.getKey())));
    }
}
