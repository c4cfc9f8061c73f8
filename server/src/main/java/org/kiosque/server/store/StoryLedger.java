package org.kiosque.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.json.Json;

/**
 * What readers decide about stories by hand: that two are one, that some articles tell another. Each decision is kept,
 * can be undone, and binds whoever puts stories together later.
 */
public final class StoryLedger {

    private static final RowMapper<Decision> DECISION = (row, context) -> new Decision(
            row.getLong("id"),
            Instant.ofEpochMilli(row.getLong("made")),
            Kind.valueOf(row.getString("kind")),
            row.getLong("story_id"),
            row.getLong("other_id"),
            row.getLong("anchor_id"),
            List.of(Json.read(row.getString("articles_json"), Long[].class)),
            moment(row.getLong("undone")));

    private final Store store;

    public StoryLedger(Store store) {
        this.store = store;
    }

    /** What can be decided. */
    public enum Kind {
        MERGE,
        SPLIT
    }

    /**
     * One decision.
     *
     * @param storyId the story that kept its id
     * @param otherId the story that it took in, or that parted from it
     * @param anchorId an article that was in the story that kept its id
     * @param articles those that moved
     * @param undone when it was taken back, or null
     */
    public record Decision(
            long id,
            Instant made,
            Kind kind,
            long storyId,
            long otherId,
            long anchorId,
            List<Long> articles,
            @Nullable Instant undone) {

        public Decision {
            articles = List.copyOf(articles);
        }
    }

    /** Makes two stories one, which keeps the smaller and older id; the id, or empty where there is nothing to do. */
    public Optional<Long> merge(long one, long other, Instant now) {
        return store.write(handle -> {
            var rows = new StoryRows(handle);
            long first = rows.current(one).orElse(-1L);
            long second = rows.current(other).orElse(-1L);
            if (first < 0 || second < 0 || first == second) {
                return Optional.empty();
            }
            long kept = Math.min(first, second);
            long gone = Math.max(first, second);
            var moved = rows.articles(gone);
            var staying = rows.articles(kept);
            if (moved.isEmpty() || staying.isEmpty()) {
                return Optional.empty();
            }
            record(handle, new Decision(0, now, Kind.MERGE, kept, gone, staying.getFirst(), moved, null));
            rows.merge(gone, kept);
            return Optional.of(kept);
        });
    }

    /**
     * Parts articles from the others of their story. The larger part keeps the id, those that were there on a tie.
     *
     * @return the new story's id, or empty where that would leave one part without articles
     */
    public Optional<Long> split(long story, Collection<Long> articles, Instant now) {
        return store.write(handle -> {
            var rows = new StoryRows(handle);
            long kept = rows.current(story).orElse(-1L);
            var chosen = new TreeSet<Long>(rows.articles(kept));
            var rest = new TreeSet<>(chosen);
            chosen.retainAll(articles);
            rest.removeAll(chosen);
            if (chosen.isEmpty() || rest.isEmpty()) {
                return Optional.empty();
            }
            var moving = chosen.size() > rest.size() ? rest : chosen;
            var staying = moving == chosen ? rest : chosen;
            long parted = idFor(moving, rows);
            record(handle, new Decision(0, now, Kind.SPLIT, kept, parted, staying.first(), List.copyOf(moving), null));
            rows.part(moving, kept, parted);
            return Optional.of(parted);
        });
    }

    /** The id of the first article of a part that no address has which leads elsewhere. */
    private static long idFor(Collection<Long> articles, StoryRows rows) {
        return articles.stream()
                .filter(id -> rows.isOpenTo(articles, id))
                .findFirst()
                .orElseGet(rows::newId);
    }

    /** Takes a decision back; false where it was already or the stories have gone other ways since. */
    public boolean undo(long id, Instant now) {
        return store.write(handle -> {
            var found = handle.createQuery("select * from story_decision where id = :id and undone is null")
                    .bind("id", id)
                    .map(DECISION)
                    .findOne();
            boolean done = found.isPresent() && undo(found.get(), new StoryRows(handle));
            if (done) {
                handle.createUpdate("update story_decision set undone = :now where id = :id")
                        .bind("now", now)
                        .bind("id", id)
                        .execute();
            }
            return done;
        });
    }

    private static boolean undo(Decision decision, StoryRows rows) {
        long kept = rows.current(decision.storyId()).orElse(-1L);
        long other = rows.current(decision.otherId()).orElse(-1L);
        return decision.kind() == Kind.MERGE ? part(decision, kept, rows) : join(kept, other, rows);
    }

    private static boolean join(long kept, long other, StoryRows rows) {
        if (kept < 0 || other < 0 || kept == other) {
            return false;
        }
        rows.merge(other, kept);
        return true;
    }

    private static boolean part(Decision decision, long kept, StoryRows rows) {
        var there = rows.articles(kept);
        var moving = decision.articles().stream().filter(there::contains).toList();
        if (moving.isEmpty() || moving.size() == there.size() || rows.hasArticles(decision.otherId())) {
            return false;
        }
        long parted = rows.isOpenTo(moving, decision.otherId()) ? decision.otherId() : idFor(moving, rows);
        rows.part(moving, kept, parted);
        return true;
    }

    /** The decisions that led to a story as it is, newest first. */
    public List<Decision> of(long story) {
        return store.read(handle ->
                handle.createQuery("""
                    select * from story_decision where story_id = :id or other_id = :id order by id desc\
                    """).bind("id", story).map(DECISION).list());
    }

    /** The decisions that hold, oldest first. */
    public List<Decision> standing() {
        return store.read(handle -> handle.createQuery("select * from story_decision where undone is null order by id")
                .map(DECISION)
                .list());
    }

    /** The story that an id leads to now. */
    public Optional<Long> current(long story) {
        return store.read(handle -> new StoryRows(handle).current(story));
    }

    /** A number that changes with every decision and every undoing. */
    public static long edition(Handle handle) {
        return handle.createQuery("""
            select coalesce(sum(1 + (undone is not null)), 0) from story_decision\
            """).mapTo(Long.class).one();
    }

    private static void record(Handle handle, Decision decision) {
        handle.createUpdate("""
            insert into story_decision (made, kind, story_id, other_id, anchor_id, articles_json)
            values (:made, :kind, :story, :other, :anchor, :articles)\
            """)
                .bind("made", decision.made())
                .bind("kind", decision.kind().name())
                .bind("story", decision.storyId())
                .bind("other", decision.otherId())
                .bind("anchor", decision.anchorId())
                .bind("articles", Json.write(decision.articles()))
                .execute();
    }

    private static @Nullable Instant moment(long millis) {
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }
}
