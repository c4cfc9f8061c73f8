package org.kiosque.server.schedule;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.store.Assignments;
import org.kiosque.server.store.Harvest;
import org.kiosque.server.store.Store;

/** Takes down what came of each visit to a feed and when to come again; each in one transaction, which ends the lease. */
public final class FeedLog {

    /** How many visits a feed's history holds. */
    public static final int KEPT = 50;

    private static final RowMapper<Visit> ROW = ConstructorMapper.of(Visit.class);

    private final Store store;

    public FeedLog(Store store) {
        this.store = store;
    }

    /**
     * A visit that brought a feed; how many of its entries are new. Where the feed has moved to an address that is
     * followed already, that one takes in all that this one had.
     *
     * @param moved the feed's address from now on, or null
     */
    public int read(long feedId, Harvest harvest, Visit visit, @Nullable String moved, Plan.Maker planning) {
        return store.write(handle -> {
            if (!isFollowed(handle, feedId)) {
                return 0;
            }
            long id = moved == null ? feedId : new Moves(handle).move(feedId, moved, visit.at());
            var fresh = new Assignments(store).tell(handle, id, harvest.entries(), visit.at());
            describe(handle, id, harvest);
            succeeded(handle, id, visit, planning.of(fresh));
            note(handle, id, counted(visit, fresh.size()));
            if (visit.outcome() == Visit.Outcome.READ && !fresh.isEmpty()) {
                distrust(handle, id);
            }
            return fresh.size();
        });
    }

    /** Whether the feed was not removed while it was being visited. */
    private static boolean isFollowed(Handle handle, long id) {
        return handle.createQuery("select 1 from feed where id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** A hub that did not tell what a visit found is not relied on until it tells something again. */
    private static void distrust(Handle handle, long id) {
        handle.createUpdate("update hub_subscription set delivers = 0 where feed_id = :id and delivers = 1")
                .bind("id", id)
                .execute();
    }

    /** A visit that found nothing changed; {@code moved} as for {@link #read}. */
    public void unchanged(long feedId, Visit visit, @Nullable String moved, Plan.Maker planning) {
        store.change(handle -> {
            if (!isFollowed(handle, feedId)) {
                return;
            }
            long id = moved == null ? feedId : new Moves(handle).move(feedId, moved, visit.at());
            succeeded(handle, id, visit, planning.of(List.of()));
            note(handle, id, visit);
        });
    }

    /** A visit that failed. */
    public void failed(long feedId, Visit visit, Appointment next) {
        store.change(handle -> {
            handle.createUpdate("""
                update feed set last_visit = :now, next_visit = :next, why = :why, last_error = :error,
                  failures = failures + 1, holder = null, held_until = null where id = :id\
                """)
                    .bind("id", feedId)
                    .bind("error", visit.detail())
                    .bind("now", visit.at())
                    .bind("next", next.at())
                    .bind("why", next.why().word())
                    .execute();
            note(handle, feedId, visit);
        });
    }

    /** A visit that was put off: no failure of the feed. */
    public void waited(long feedId, Visit visit, Appointment next) {
        store.change(handle -> {
            handle.createUpdate("""
                update feed set next_visit = :next, why = :why, holder = null, held_until = null
                where id = :id\
                """)
                    .bind("id", feedId)
                    .bind("next", next.at())
                    .bind("why", next.why().word())
                    .execute();
            note(handle, feedId, visit);
        });
    }

    /** A visit that found the feed gone for good; it is no longer visited. */
    public void gone(long feedId, Visit visit) {
        store.change(handle -> {
            handle.createUpdate("""
                update feed set state = 'gone', last_visit = :now, last_error = :reason, holder = null,
                  held_until = null where id = :id\
                """)
                    .bind("id", feedId)
                    .bind("reason", visit.detail())
                    .bind("now", visit.at())
                    .execute();
            note(handle, feedId, visit);
        });
    }

    /** The last visits to a feed, the newest first. */
    public List<Visit> history(long feedId) {
        return store.read(
                handle -> handle.createQuery("""
                    select at, upper(outcome) as outcome, detail, fresh, millis, bytes from visit
                    where feed_id = :id order by at desc, slot desc\
                    """).bind("id", feedId).map(ROW).list());
    }

    private static void describe(Handle handle, long id, Harvest harvest) {
        handle.createUpdate("""
            update feed set title = case when :title = '' then title else :title end,
              home = coalesce(:home, home), icon = :icon, etag = :etag, last_modified = :lastModified,
              hub = :hub, topic = :topic, pace_json = :pace where id = :id\
            """)
                .bind("id", id)
                .bind("title", harvest.title())
                .bind("home", harvest.home())
                .bind("icon", harvest.icon())
                .bind("etag", harvest.etag())
                .bind("lastModified", harvest.lastModified())
                .bind("hub", harvest.hub())
                .bind("topic", harvest.topic())
                .bind("pace", harvest.paceJson())
                .execute();
    }

    private static void succeeded(Handle handle, long id, Visit visit, Plan plan) {
        handle.createUpdate("""
            update feed set last_visit = :now, heard = :now, next_visit = :next, why = :why,
              rhythm = :rhythm, last_error = null, failures = 0, holder = null, held_until = null where id = :id\
            """)
                .bind("id", id)
                .bind("now", visit.at())
                .bind("next", plan.next().at())
                .bind("why", plan.next().why().word())
                .bind("rhythm", plan.rhythm().write())
                .execute();
    }

    private static Visit counted(Visit visit, int fresh) {
        return new Visit(visit.at(), visit.outcome(), visit.detail(), fresh, visit.millis(), visit.bytes());
    }

    static void note(Handle handle, long feedId, Visit visit) {
        handle.createUpdate("""
            insert into visit (feed_id, slot, at, outcome, detail, fresh, millis, bytes)
            select id, visits % :kept, :at, :outcome, :detail, :fresh, :millis, :bytes
            from feed where id = :feed
            on conflict (feed_id, slot) do update set at = excluded.at, outcome = excluded.outcome,
              detail = excluded.detail, fresh = excluded.fresh, millis = excluded.millis,
              bytes = excluded.bytes\
            """)
                .bind("feed", feedId)
                .bind("kept", KEPT)
                .bind("at", visit.at())
                .bind("outcome", visit.outcome().word())
                .bind("detail", visit.detail())
                .bind("fresh", visit.fresh())
                .bind("millis", visit.millis())
                .bind("bytes", visit.bytes())
                .execute();
        handle.createUpdate("update feed set visits = visits + 1 where id = :feed")
                .bind("feed", feedId)
                .execute();
    }
}
