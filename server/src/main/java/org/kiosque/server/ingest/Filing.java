package org.kiosque.server.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.cluster.Duplicates;
import org.kiosque.engine.cluster.Report;
import org.kiosque.engine.cluster.StoryClusterer;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.text.Document;
import org.kiosque.server.desk.Reports;
import org.kiosque.server.json.Json;
import org.kiosque.server.lease.Arrivals;
import org.kiosque.server.store.Archive;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;
import org.kiosque.server.template.Templates;

/**
 * Files drafts one after another: finds out whether the text and the story are known, and stores what is new. What was
 * filed before is taken back from the store at the start. Not safe for use by several threads at once.
 */
final class Filing {

    /** How far back stories are kept open; wider than a story's own window, since backlogs arrive in no order. */
    private static final Duration OPEN = Duration.ofDays(21);

    private static final int SHORTEST_COPY = 200;
    private static final int BATCH = 500;

    private final Store store;
    private final Shelf shelf;
    private final Templates templates;
    private StoryClusterer stories = new StoryClusterer(OPEN);
    private Duplicates copies = new Duplicates();
    private Instant present = Instant.EPOCH;

    Filing(Store store, Templates templates) {
        this.store = store;
        this.templates = templates;
        this.shelf = new Shelf(store);
    }

    /** Takes back the stories and texts around a moment, in the order in which they came. */
    void restore(Instant around) {
        present = around;
        stories = new StoryClusterer(OPEN);
        copies = new Duplicates();
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
        var document = named(Editing.document(Json.read(item.articleJson(), Article.class)), item.id());
        var report = report(document, Json.read(item.analysisJson(), Analysis.class), item.published());
        stories.restore(report, Long.toString(item.storyId()));
        if (isLongEnough(document)) {
            copies.restore(document.text(), Long.toString(item.copyOf() == null ? item.id() : item.copyOf()));
        }
    }

    /** Files all or, where the store fails, none; what became of each. */
    List<Outcome> file(List<Draft> drafts) {
        try {
            var all = store.write(handle -> {
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

    private Outcome file(Handle handle, Archive archive, Draft draft) {
        var outcome = file(archive, draft);
        if (outcome != Outcome.KNOWN && !draft.pieces().isEmpty()) {
            var submission = draft.submission();
            templates.learn(handle, submission.publisher().host(), submission.url(), draft.pieces(), submission.seen());
        }
        return outcome;
    }

    private Outcome file(Archive archive, Draft draft) {
        var submission = draft.submission();
        var known = archive.find(submission.url());
        if (known.isEmpty()) {
            add(archive, draft);
            return Outcome.NEW;
        }
        boolean worse = submission.teaserOnly() && !known.get().teaserOnly();
        boolean older = submission.seen().isBefore(known.get().seen());
        boolean same = known.get().textHash().equals(submission.textHash());
        if (worse || older || same) {
            archive.settle(submission, known.get().id());
            if (same && !older && submission.page() != null) {
                archive.restate(known.get().id(), submission);
            }
            return Outcome.KNOWN;
        }
        archive.addVersion(known.get(), submission);
        return Outcome.CHANGED;
    }

    private void add(Archive archive, Draft draft) {
        long id = archive.nextId();
        var document = named(draft.document(), id);
        var place = stories.assign(
                report(document, draft.analysis(), draft.submission().published()));
        long story = Long.parseLong(place.storyId());
        place.merged().forEach(other -> archive.merge(Long.parseLong(other), story));
        archive.add(id, story, copyOf(document, id), draft.submission());
    }

    private @Nullable Long copyOf(Document document, long id) {
        if (!isLongEnough(document)) {
            return null;
        }
        long group = Long.parseLong(copies.add(document.id(), document.text()));
        return group == id ? null : group;
    }

    private static boolean isLongEnough(Document document) {
        return document.text().length() >= SHORTEST_COPY;
    }

    private static Report report(Document document, Analysis analysis, Instant published) {
        return new Report(document, Reports.entities(analysis), published);
    }

    private static Document named(Document document, long id) {
        return new Document(
                Long.toString(id),
                document.title(),
                document.text(),
                document.language(),
                document.published(),
                document.url(),
                document.publisher());
    }
}
