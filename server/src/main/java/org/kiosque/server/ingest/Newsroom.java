package org.kiosque.server.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.store.Assignment;
import org.kiosque.server.store.Assignments;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;

/**
 * The way of the data, in order: due feeds are visited and tell of entries ({@link FeedVisits}); their pages are
 * visited ({@link PageVisits}); each page is extracted and enriched ({@link Editing}); drafts are given their story and
 * stored ({@link Filing}), then indexed ({@link Indexing}). The database is the work list: whatever is not finished
 * when the process ends is still due when it starts again.
 */
public final class Newsroom implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Newsroom.class);

    private static final int FEED_VISITS = 32;
    private static final int PAGE_VISITS = 48;
    private static final int QUEUE = 64;
    private static final int FILED_AT_ONCE = 64;
    private static final Duration NAP = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Subscriptions subscriptions;
    private final Assignments assignments;
    private final FeedVisits feedVisits;
    private final PageVisits pageVisits;
    private final Editing editing;
    private final Filing filing;
    private final Indexing indexing;
    private final Clock clock;

    private final BlockingQueue<Visited> visited = new ArrayBlockingQueue<>(QUEUE);
    private final BlockingQueue<Draft> drafts = new ArrayBlockingQueue<>(QUEUE);
    private final Semaphore feedPlaces = new Semaphore(FEED_VISITS);
    private final Semaphore pagePlaces = new Semaphore(PAGE_VISITS);
    private final Set<Long> feedsUnderWay = ConcurrentHashMap.newKeySet();
    private final Set<Long> pagesUnderWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean open = new AtomicBoolean();
    private final List<Thread> staff = new ArrayList<>();

    /** How a newsroom works. */
    public record Options(Pace pace, Revisits revisits) {
        public static final Options DEFAULT = new Options(Pace.DEFAULT, Revisits.DEFAULT);
    }

    public Newsroom(Store store, ArticleIndex index, Fetcher fetcher, Options options, Clock clock) {
        this.subscriptions = new Subscriptions(store);
        this.assignments = new Assignments(store);
        this.feedVisits = new FeedVisits(fetcher, subscriptions, assignments, options.pace(), clock);
        this.pageVisits = new PageVisits(fetcher, assignments, clock);
        this.editing = new Editing(options.revisits());
        this.filing = new Filing(store);
        this.indexing = new Indexing(new Shelf(store), index);
        this.clock = clock;
    }

    /** Begins to work, in threads of its own. */
    public void open() {
        open.set(true);
        staff.add(Thread.ofVirtual().name("feeds").start(() -> work(this::sendToFeeds)));
        staff.add(Thread.ofVirtual().name("pages").start(() -> work(this::sendToPages)));
        int editors = Math.max(1, Runtime.getRuntime().availableProcessors());
        for (int i = 0; i < editors; i++) {
            staff.add(Thread.ofPlatform().name("editor-" + i).start(() -> work(this::editOne)));
        }
        staff.add(Thread.ofPlatform().name("filing").start(this::fileAll));
    }

    /** Stops working; what is under way is given up and will be done at the next start. */
    @Override
    public void close() {
        open.set(false);
        staff.forEach(Thread::interrupt);
        staff.forEach(Newsroom::waitFor);
        staff.clear();
    }

    private interface Shift {
        void run() throws InterruptedException;
    }

    private void work(Shift shift) {
        while (open.get()) {
            try {
                shift.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("A stage failed and goes on with the next piece", e);
                nap();
            }
        }
    }

    private void sendToFeeds() throws InterruptedException {
        var due = subscriptions.due(clock.instant(), FEED_VISITS).stream()
                .filter(feed -> feedsUnderWay.add(feed.id()))
                .toList();
        for (var feed : due) {
            feedPlaces.acquire();
            Thread.ofVirtual().start(() -> visit(feed));
        }
        if (due.isEmpty()) {
            Thread.sleep(NAP);
        }
    }

    private void visit(Subscription feed) {
        try {
            feedVisits.visit(feed);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The visit to feed %s failed", feed.url());
        } finally {
            feedsUnderWay.remove(feed.id());
            feedPlaces.release();
        }
    }

    private void sendToPages() throws InterruptedException {
        var due = assignments.due(clock.instant(), 2 * PAGE_VISITS + pagesUnderWay.size()).stream()
                .filter(assignment -> pagesUnderWay.add(assignment.id()))
                .toList();
        for (var assignment : due) {
            pagePlaces.acquire();
            Thread.ofVirtual().start(() -> visit(assignment));
        }
        if (due.isEmpty()) {
            Thread.sleep(NAP);
        }
    }

    private void visit(Assignment assignment) {
        try {
            var result = pageVisits.visit(assignment);
            if (result.isPresent()) {
                visited.put(result.get());
            } else {
                pagesUnderWay.remove(assignment.id());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(e, "The visit to page %s failed", assignment.url());
            giveUp(assignment, "A fault of ours: " + e);
        } finally {
            pagePlaces.release();
        }
    }

    private void editOne() throws InterruptedException {
        var next = visited.take();
        try {
            var draft = editing.edit(next);
            if (draft.isPresent()) {
                drafts.put(draft.get());
            } else {
                giveUp(
                        next.assignment(),
                        next.reason() == null ? "Neither page nor feed tell anything" : next.reason());
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The page %s can't be edited", next.assignment().url());
            giveUp(next.assignment(), "A fault of ours: " + e);
        }
    }

    private void fileAll() {
        filing.restore(clock.instant());
        indexing.catchUp();
        work(this::fileSome);
    }

    private void fileSome() throws InterruptedException {
        List<Draft> some = new ArrayList<>();
        some.add(drafts.take());
        drafts.drainTo(some, FILED_AT_ONCE - 1);
        try {
            filing.file(some);
        } finally {
            some.forEach(draft -> pagesUnderWay.remove(draft.submission().entryId()));
        }
        indexing.catchUp();
    }

    private void giveUp(Assignment assignment, String reason) {
        assignments.giveUp(assignment.id(), reason);
        pagesUnderWay.remove(assignment.id());
    }

    private static void nap() {
        try {
            Thread.sleep(NAP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitFor(Thread thread) {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
