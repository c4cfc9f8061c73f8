package org.kiosque.server.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What readers report as wrong, and what became of it. */
public final class Faults {

    /** Reports beyond so many that wait are refused, so that nobody can fill the disk with them. */
    static final int MOST_WAITING = 500;

    /** So are reports beyond so many within an hour, also where somebody answers them at once. */
    static final int MOST_AN_HOUR = 60;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_SHOWN = 200;
    private static final RowMapper<Fault> ROW = ConstructorMapper.of(Fault.class);

    private final Store store;

    public Faults(Store store) {
        this.store = store;
    }

    /** What is wrong. */
    public enum Kind {
        QUOTE,
        SPEAKER,
        SUMMARY,
        ANSWER,
        TEXT,
        STORY,
        OTHER
    }

    /** What became of a report. */
    public enum Outcome {
        CORRECTED,
        DISMISSED
    }

    /**
     * What a reader saw.
     *
     * @param page the path of the page
     * @param title its headline
     * @param shown the words that are wrong, perhaps empty
     * @param note what is wrong with them
     */
    public record Report(String page, String title, Kind kind, String shown, String note) {}

    /**
     * A report and what became of it.
     *
     * @param settled when it was answered, or null while it waits
     */
    public record Fault(
            long id,
            Instant reported,
            String page,
            String title,
            Kind kind,
            String shown,
            String note,
            @Nullable Instant settled,
            @Nullable Outcome outcome,
            @Nullable String answer) {}

    /** Takes down a report; its id, or empty where too many wait. */
    public Optional<Long> report(Report report, Instant now) {
        return store.write(handle -> {
            boolean full = isFull(handle, now);
            return full
                    ? Optional.empty()
                    : Optional.of(handle.createUpdate("""
                        insert into fault (reported, page, title, kind, shown, note)
                        values (:now, :page, :title, :kind, :shown, :note)\
                        """)
                            .bind("now", now)
                            .bind("page", report.page())
                            .bind("title", report.title())
                            .bind("kind", report.kind().name())
                            .bind("shown", report.shown())
                            .bind("note", report.note())
                            .executeAndReturnGeneratedKeys("id")
                            .mapTo(Long.class)
                            .one());
        });
    }

    private static boolean isFull(Handle handle, Instant now) {
        return handle.createQuery("""
                select coalesce(sum(settled is null), 0) >= :waiting or coalesce(sum(reported > :then), 0) >= :fresh
                from fault\
                """)
                .bind("waiting", MOST_WAITING)
                .bind("then", now.minus(HOUR))
                .bind("fresh", MOST_AN_HOUR)
                .mapTo(Boolean.class)
                .one();
    }

    /** Answers a report that waits; false where there is none of that number. */
    public boolean settle(long id, Outcome outcome, String answer, Instant now) {
        return store.write(handle -> handle.createUpdate("""
                update fault set settled = :now, outcome = :outcome, answer = :answer
                where id = :id and settled is null\
                """)
                        .bind("id", id)
                        .bind("now", now)
                        .bind("outcome", outcome.name())
                        .bind("answer", answer)
                        .execute()
                == 1);
    }

    /** Reports that nobody has answered, oldest first. */
    public List<Fault> waiting() {
        return list("where settled is null order by id");
    }

    /** What was put right, the last first. */
    public List<Fault> corrected() {
        return list("where outcome = 'CORRECTED' order by settled desc, id desc");
    }

    private List<Fault> list(String rest) {
        String query = "select id, reported, page, title, kind, shown, note, settled, outcome, answer from fault ";
        return store.read(handle -> handle.createQuery(query + rest + " limit :most")
                .bind("most", MOST_SHOWN)
                .map(ROW)
                .list());
    }
}
