package org.kiosque.server.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.kiosque.server.store.StoryLedger;

/** The stories that readers have parted by hand and that must not be put together again. */
record Partings(List<Pair> pairs) {

    record Pair(long one, long other) {}

    static Partings of(StoryLedger ledger) {
        var pairs = new ArrayList<Pair>();
        for (var decision : ledger.standing()) {
            if (decision.kind() == StoryLedger.Kind.SPLIT) {
                long one = ledger.current(decision.storyId()).orElse(decision.storyId());
                long other = ledger.current(decision.otherId()).orElse(decision.otherId());
                if (one != other) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return new Partings(List.copyOf(pairs));
    }

    void each(BiConsumer<String, String> consumer) {
        pairs.forEach(pair -> consumer.accept(Long.toString(pair.one()), Long.toString(pair.other())));
    }
}
