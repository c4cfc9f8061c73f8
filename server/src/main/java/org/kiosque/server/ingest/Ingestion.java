package org.kiosque.server.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.html.Urls;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.lines.Crew;
import org.kiosque.server.rights.RightsDesk;
import org.kiosque.server.rules.House;
import org.kiosque.server.store.Archive;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;
import org.kiosque.server.template.Templates;
import org.kiosque.server.warc.Capture;

/**
 * Files the pages of archives as if each had been fetched at its moment, on the same way as those that feeds told of.
 * Since nobody vouches that such a page is an article, it must tell its date or who wrote it, or have an address like a
 * headline. A page that is on file
 * from the same moment or a later one is passed over, so that a run that was stopped can simply be done again.
 */
public final class Ingestion {

    private static final Logger LOG = Logger.getLogger(Ingestion.class);
    private static final int FILED_AT_ONCE = 64;
    private static final Pattern HEADLINE = Pattern.compile("([^/_-]+[_-]){3}[^/]*/?$|\\d{4}[^/]*/?$");

    private final Store store;
    private final Editing editing;
    private final Filing filing;
    private final Indexing indexing;
    private final List<Draft> waiting = new ArrayList<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    public Ingestion(Store store, ArticleIndex index, House house) {
        this.store = store;
        var templates = new Templates(store);
        this.editing = new Editing(Revisits.DEFAULT, house, templates);
        this.filing = new Filing(store, templates);
        this.indexing = new Indexing(new Shelf(store), index);
    }

    /** Takes pages until there are no more; {@code progress} is run after each. */
    public void run(Supplier<Optional<Capture>> pages, Runnable progress) {
        Crew.inOrder(pages, this::edited, edited -> {
            take(edited);
            progress.run();
        });
        fileWaiting();
        indexing.catchUp();
    }

    /** How many pages had this outcome until now. */
    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** A page after editing: a draft, or else what came of it. */
    private record Edited(Optional<Draft> draft, Outcome otherwise) {}

    private Edited edited(Capture capture) {
        try {
            if (isKnown(capture)) {
                return new Edited(Optional.empty(), Outcome.KNOWN);
            }
            var rights = capture.rights().and(RightsDesk.ofPage(capture.page()));
            var draft = editing.edit(Visited.untold(capture.page(), capture.when(), rights));
            return new Edited(draft.filter(found -> isSigned(found.article())), Outcome.NO_ARTICLE);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The page %s can't be edited", capture.page().url());
            return new Edited(Optional.empty(), Outcome.FAILED);
        }
    }

    private boolean isKnown(Capture capture) {
        String url = Urls.canonical(capture.page().url()).toString();
        return store.read(handle -> new Archive(handle).find(url))
                .filter(known -> !capture.when().isAfter(known.seen()))
                .isPresent();
    }

    /** Front pages and lists tell no date or author, and their addresses end in few words. */
    private static boolean isSigned(Article article) {
        return article.published() != null
                || !article.byline().isEmpty()
                || article.credit() != null
                || HEADLINE.matcher(article.url().getRawPath()).find();
    }

    private void take(Edited edited) {
        edited.draft().ifPresentOrElse(waiting::add, () -> tally(edited.otherwise()));
        if (waiting.size() >= FILED_AT_ONCE) {
            fileWaiting();
        }
    }

    private void fileWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        var moment = waiting.getFirst().submission().seen();
        if (!filing.isPresent(moment)) {
            filing.restore(moment);
        }
        filing.file(waiting).forEach(this::tally);
        waiting.clear();
    }

    private void tally(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }
}
