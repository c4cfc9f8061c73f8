package org.kiosque.server.ingest;

import java.net.URI;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.rights.Rights;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.json.Json;
import org.kiosque.server.rights.RightsDesk;
import org.kiosque.server.rules.House;
import org.kiosque.server.store.Archive;
import org.kiosque.server.store.Assignment;
import org.kiosque.server.store.Excerpt;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Submission.SourcePage;
import org.kiosque.server.template.Templates;

/** Extracts and enriches again what is stored, from the pages that were kept; older versions stay as they are. */
public final class Reprocessing {

    private static final int BATCH = 100;

    private final Store store;
    private final Shelf shelf;
    private final Templates templates;
    private final Editing editing;

    public Reprocessing(Store store, House house) {
        this.store = store;
        this.shelf = new Shelf(store);
        this.templates = new Templates(store);
        this.editing = new Editing(Revisits.DEFAULT, house, templates);
    }

    /**
     * Learns what recurs on each host from pages that nothing was learned from yet, so that {@link #run} leaves it out.
     *
     * @param progress is told how many articles are done
     */
    public void learn(IntConsumer progress) {
        each(progress, this::learn);
    }

    /**
     * Works through all articles; those whose page no longer yields one stay as they are.
     *
     * @param progress is told how many articles are done
     * @return how many articles were made anew
     */
    public int run(IntConsumer progress) {
        return each(progress, this::renew);
    }

    private int each(IntConsumer progress, LongPredicate work) {
        int done = 0;
        int successes = 0;
        long last = 0;
        for (var items = shelf.after(0, BATCH); !items.isEmpty(); items = shelf.after(last, BATCH)) {
            for (var item : items) {
                successes += work.test(item.id()) ? 1 : 0;
                progress.accept(++done);
            }
            last = items.getLast().id();
        }
        return successes;
    }

    private boolean learn(long id) {
        return shelf.source(id)
                .filter(source -> source.gzipped() != null)
                .map(this::learn)
                .orElse(false);
    }

    private boolean learn(Shelf.Source source) {
        var found = visited(source).flatMap(editing::extract);
        if (found.isEmpty()) {
            return false;
        }
        var article = found.get();
        String host = Submissions.host(article);
        String url = article.url().toString();
        if (templates.knows(host, url)) {
            return false;
        }
        store.change(handle -> templates.learn(handle, host, url, article.pieces(), source.seen()));
        templates.settle();
        return true;
    }

    private boolean renew(long id) {
        var source = shelf.source(id);
        var draft = source.flatMap(Reprocessing::visited).flatMap(editing::edit);
        if (draft.isEmpty()) {
            return false;
        }
        store.change(handle -> new Archive(handle)
                .replaceVersion(id, source.get().version(), draft.get().submission()));
        return true;
    }

    /** As it was when it was fetched; empty where neither a page nor a feed's word was kept. */
    private static Optional<Visited> visited(Shelf.Source source) {
        var page = page(source);
        var rights = rights(source, page);
        if (source.entryId() == null || source.entryJson() == null) {
            return Optional.ofNullable(page).map(kept -> Visited.untold(kept, source.seen(), rights));
        }
        String url = source.excerpt() == Excerpt.FEED ? null : source.url();
        String reason = source.excerpt() == Excerpt.ROBOTS ? Fetched.Refused.ROBOTS : null;
        var assignment = new Assignment(source.entryId(), 0, source.feedTitle(), url, source.entryJson(), 1, 0, null);
        var entry = Json.read(source.entryJson(), Entry.class);
        return Optional.of(new Visited(assignment, entry, page, source.gzipped(), reason, source.seen(), rights));
    }

    /** What was kept; of an article from before it was kept, what its page says. */
    private static Rights rights(Shelf.Source source, @Nullable Page page) {
        if (source.rightsJson() != null) {
            return Json.read(source.rightsJson(), Rights.class);
        }
        return page == null ? Rights.NONE : RightsDesk.ofPage(page);
    }

    private static @Nullable Page page(Shelf.Source source) {
        byte[] gzipped = source.gzipped();
        if (gzipped == null) {
            return null;
        }
        var kept = new SourcePage(source.url(), source.contentType(), gzipped);
        return new Page(URI.create(kept.url()), kept.body(), kept.contentType());
    }
}
