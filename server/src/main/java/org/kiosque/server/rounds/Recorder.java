package org.kiosque.server.rounds;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.html.Urls;
import org.kiosque.server.json.Json;
import org.kiosque.server.schedule.FeedLog;
import org.kiosque.server.schedule.Plan;
import org.kiosque.server.schedule.Rhythm;
import org.kiosque.server.schedule.Timing;
import org.kiosque.server.schedule.Visit;
import org.kiosque.server.schedule.Wishes;
import org.kiosque.server.store.Assignments;
import org.kiosque.server.store.Harvest;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscription;

/** Takes down what a feed told, however it came: by a visit or from a hub. */
public final class Recorder {

    private final FeedLog log;
    private final Assignments assignments;
    private final Timing timing;
    private final RandomGenerator chance = RandomGenerator.getDefault();

    public Recorder(Store store, Timing timing) {
        this.log = new FeedLog(store);
        this.assignments = new Assignments(store);
        this.timing = timing;
    }

    /**
     * What came beside a feed.
     *
     * @param home the site's page, where the feed does not tell it, or null
     * @param etag the validator for the next visit, or null
     * @param lastModified likewise
     * @param hub the hub that tells what is new, or null
     * @param topic the address that the hub knows the feed by, or null
     * @param moved the feed's address from now on, or null where it stays
     */
    public record Around(
            @Nullable URI home,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable URI hub,
            @Nullable URI topic,
            @Nullable URI moved) {}

    /** Takes down a feed that was read; how many of the entries are new. */
    public int read(Subscription known, Feed feed, List<Entry> entries, Around around, Wishes wishes, Visit visit) {
        var home = feed.home() == null ? around.home() : feed.home();
        var harvest = new Harvest(
                feed.title(),
                text(home),
                text(feed.icon()),
                around.etag(),
                around.lastModified(),
                text(around.hub()),
                text(around.topic()),
                Json.write(feed.pace()),
                told(known.id(), entries));
        var published = entries.stream()
                .map(Recorder::published)
                .filter(Objects::nonNull)
                .toList();
        return log.read(
                known.id(),
                harvest,
                visit,
                text(around.moved()),
                came -> plan(known, published, came, believed(wishes, came, visit), visit.at()));
    }

    /** A hub that did not tell what a visit found is not relied on. */
    private static Wishes believed(Wishes wishes, List<Instant> came, Visit visit) {
        boolean told = visit.outcome() == Visit.Outcome.DELIVERED || came.isEmpty();
        return new Wishes(wishes.feed(), wishes.cache(), wishes.hub() && told);
    }

    /** Takes down that nothing changed. */
    public void unchanged(Subscription known, @Nullable URI moved, Wishes wishes, Visit visit) {
        log.unchanged(known.id(), visit, text(moved), came -> plan(known, List.of(), came, wishes, visit.at()));
    }

    private Plan plan(Subscription known, List<Instant> published, List<Instant> came, Wishes wishes, Instant now) {
        var rhythm = known.heard() == null || known.rhythm() == null
                ? Rhythm.first(published, now)
                : Rhythm.read(known.rhythm()).after(came, known.heard(), now);
        return new Plan(rhythm, timing.next(rhythm, wishes, now, chance));
    }

    /** Only what is not on file is written down, and that before the transaction, which holds up all others. */
    private List<Harvest.Told> told(long feedId, List<Entry> entries) {
        var digests = assignments.digests(
                feedId, entries.stream().map(Entry::id).distinct().toList());
        return entries.stream()
                .map(entry -> told(entry, digests.get(entry.id())))
                .toList();
    }

    /** An entry that changed is visited again; the next comment is no reason to. */
    private static Harvest.Told told(Entry entry, @Nullable String onFile) {
        var url = entry.link() == null ? null : Urls.canonical(entry.link()).toString();
        var digest = entry.digest();
        var json = digest.equals(onFile) ? null : Json.write(entry.settled());
        return new Harvest.Told(entry.id(), url, published(entry), digest, json);
    }

    private static @Nullable Instant published(Entry entry) {
        OffsetDateTime time = entry.published() == null ? entry.updated() : entry.published();
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String text(@Nullable URI url) {
        return url == null ? null : url.toString();
    }
}
