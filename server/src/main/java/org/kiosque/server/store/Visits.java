package org.kiosque.server.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When stories were looked at. In the personal mode there is one reader, whose visits these are. */
public final class Visits {

    /** Pages opened within so long of each other belong to one visit. */
    private static final Duration ONE_VISIT = Duration.ofMinutes(30);

    private final Store store;

    public Visits(Store store) {
        this.store = store;
    }

    /** Notes that a page of a story on file is opened; when the visit before this one ended, or empty at the first. */
    public Optional<Instant> note(long story, Instant now) {
        return store.write(handle -> handle.createQuery("""
                insert into story_visit (story_id, latest) values (:story, :now)
                on conflict (story_id) do update set
                  before = case when :now - latest > :gap then latest else before end,
                  latest = max(latest, :now)
                returning before\
                """)
                .bind("story", story)
                .bind("now", now)
                .bind("gap", ONE_VISIT.toMillis())
                .map((row, context) -> Optional.of(row.getLong("before"))
                        .filter(millis -> millis > 0)
                        .map(Instant::ofEpochMilli))
                .one());
    }
}
