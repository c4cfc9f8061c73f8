package org.kiosque.server.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.cluster.StoryClusterer;
import org.kiosque.engine.copies.Duplicates;
import org.kiosque.server.lease.Arrivals;
import org.kiosque.server.store.Archive;
import org.kiosque.server.store.Excerpt;
import org.kiosque.server.store.MeaningRows;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.StoryLedger;
import org.kiosque.server.template.Templates;

/**
 * Files drafts one after another: finds out whether the text and the story are known, and stores what is new. What was
 * filed before is taken back from the store at the start. Not safe for use by several threads at once.
 */
final class Filing {

    /** How far back stories are kept open; wider than a story's own window, since backlogs arrive in no order. */
    static final Duration OPEN = Duration.ofDays(21);

    private static final int BATCH = 500;

    private final Store store;
    private final Shelf shelf;
    private final StoryLedger ledger;
    private final Templates templates;
    private StoryClusterer stories = new StoryClusterer(OPEN);
    private Duplicates copies = new Duplicates();
    private Instant present = Instant.EPOCH;
    private long edition;

    Filing(Store store, Templates templates) {
        this.store = store;
        this.templates = templates;
        this.shelf = new Shelf(store);
        this.ledger = new StoryLedger(store);
    }

    /** Takes back the stories and texts around a moment, in the order in which they came. */
    void restore(Instant around) {
        present = around;
        stories = new StoryClusterer(OPEN);
        copies = new Duplicates();
        edition = store.read(StoryLedger::edition);
        Partings.of(ledger).each(stories::part);
        long last = 0;
        for (var items = around(last); !items.isEmpty(); items = around(last)) {
            items.forEach(this::restore);
            last = items.getLast().id();
        }
    }

    private List<Shelf.Item> around(long last) {
        return shelf.between(last, present.minus(OPEN), present.plus(OPEN), BATCH);
    }

    /** Whether the stories of a moment are those that were taken back. */
    boolean isPresent(Instant moment) {
        return Duration.between(present, moment).abs().compareTo(OPEN.dividedBy(2)) <= 0;
    }

    private void restore(Shelf.Item item) {
        var filed = Filed.of(item);
        stories.restore(filed.report(), Long.toString(item.storyId()));
        if (filed.isLongEnough()) {
            copies.restore(filed.document().text(), Long.toString(item.copyOf() == null ? item.id() : item.copyOf()));
        }
    }

    /** Files all or, where the store fails, none; what became of each. */
    List<Outcome> file(List<Draft> drafts) {
        try {
            var all = store.write(handle -> {
                heed(handle);
                var archive = new Archive(handle);
                drafts.forEach(draft -> Arrivals.done(handle, draft.arrival()));
                return drafts.stream()
                        .map(draft -> file(handle, archive, draft))
                        .toList();
            });
            templates.settle();
            return all;
        } catch (RuntimeException e) {
            templates.restart();
            restore(present);
            throw e;
        }
    }

    /** Takes the stories back anew where somebody has decided about them by hand since. */
    private void heed(Handle handle) {
        if (StoryLedger.edition(handle) != edition) {
            restore(present);
        }
    }

    private Outcome file(Handle handle, Archive archive, Draft draft) {
        var outcome = place(handle, archive, draft);
        if (outcome != Outcome.KNOWN && !draft.pieces().isEmpty()) {
            var submission = draft.submission();
            templates.learn(handle, submission.publisher().host(), submission.url(), draft.pieces(), submission.seen());
        }
        return outcome;
    }

    private Outcome place(Handle handle, Archive archive, Draft draft) {
        var submission = draft.submission();
        var known = archive.find(submission.url());
        if (known.isEmpty()) {
            add(handle, archive, draft);
            return Outcome.NEW;
        }
        boolean worse = submission.teaserOnly() && !known.get().teaserOnly();
        boolean older = submission.seen().isBefore(known.get().seen());
        boolean same = known.get().textHash().equals(submission.textHash());
        if (worse || older || same) {
            archive.settle(submission, known.get().id());
            boolean read = same && submission.page() != null || submission.excerpt() == Excerpt.RESERVED;
            if (read && !older) {
                archive.restate(known.get().id(), submission);
            }
            return Outcome.KNOWN;
        }
        archive.addVersion(known.get(), submission);
        return Outcome.CHANGED;
    }

    private void add(Handle handle, Archive archive, Draft draft) {
        long id = archive.nextId();
        var published = draft.submission().published();
        var filed = Filed.of(id, draft.document(), draft.analysis(), published, draft.meaning());
        var place = stories.assign(filed.report());
        long story = Long.parseLong(place.storyId());
        archive.add(id, story, copyOf(filed), draft.submission());
        if (draft.meaning() != null) {
            new MeaningRows(handle).put(id, draft.meaning());
        }
        place.merged().forEach(other -> archive.merge(Long.parseLong(other), story));
    }

    private @Nullable Long copyOf(Filed filed) {
        if (!filed.isLongEnough()) {
            return null;
        }
        long group = Long.parseLong(
                copies.add(filed.document().id(), filed.document().text()));
        return group == filed.id() ? null : group;
    }
}
