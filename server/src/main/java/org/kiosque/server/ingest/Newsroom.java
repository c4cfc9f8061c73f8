package org.kiosque.server.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jboss.logging.Logger;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.index.ArticleIndex;
import org.kiosque.server.lease.Arrivals;
import org.kiosque.server.lease.Holder;
import org.kiosque.server.rounds.Rounds;
import org.kiosque.server.rounds.Staff;
import org.kiosque.server.rules.House;
import org.kiosque.server.schedule.Timing;
import org.kiosque.server.store.Shelf;
import org.kiosque.server.store.Store;
import org.kiosque.server.template.Templates;

/**
 * The way of the data, in order: due feeds and pages are visited and hand over what they bring ({@link Rounds}, here and
 * perhaps in further processes); each page is extracted and enriched ({@link Editing}); drafts are given their story and
 * stored ({@link Filing}), then indexed ({@link Indexing}). The database is the work list: whatever is not finished
 * when the process ends is still due when it starts again.
 */
public final class Newsroom implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Newsroom.class);

    private static final int QUEUE = 16;
    private static final int FILED_AT_ONCE = 64;
    private static final Duration NAP = Duration.ofMillis(250);

    private final Templates templates;
    private final Rounds rounds;
    private final Arrivals arrivals;
    private final Editing editing;
    private final Filing filing;
    private final Indexing indexing;
    private final Clock clock;

    private final BlockingQueue<Arrivals.Waiting> waiting = new ArrayBlockingQueue<>(QUEUE);
    private final BlockingQueue<Draft> drafts = new ArrayBlockingQueue<>(FILED_AT_ONCE);
    private final Staff staff = new Staff();
    private long lastArrival;
    private boolean restored;

    /** How a newsroom works. */
    public record Options(Timing timing, Revisits revisits, House house) {
        public static final Options DEFAULT = new Options(Timing.DEFAULT, Revisits.DEFAULT);

        public Options(Timing timing, Revisits revisits) {
            this(timing, revisits, House.PLAIN);
        }

        public Options with(House known) {
            return new Options(timing, revisits, known);
        }
    }

    public Newsroom(Store store, ArticleIndex index, Fetcher fetcher, Options options, Clock clock) {
        this.templates = new Templates(store);
        this.rounds = new Rounds(store, fetcher, options.timing(), Holder.server(), clock);
        this.arrivals = new Arrivals(store);
        this.editing = new Editing(options.revisits(), options.house(), templates);
        this.filing = new Filing(store, templates);
        this.indexing = new Indexing(new Shelf(store), index);
        this.clock = clock;
    }

    /** What recurs on each host, as it is used here. */
    public Templates templates() {
        return templates;
    }

    /** Begins to work, in threads of its own. */
    public void open() {
        rounds.open();
        staff.employ(Thread.ofVirtual().name("arrivals"), this::takeArrivals);
        int editors = Math.max(1, Runtime.getRuntime().availableProcessors());
        for (int i = 0; i < editors; i++) {
            staff.employ(Thread.ofPlatform().name("editor-" + i), this::editOne);
        }
        staff.employ(Thread.ofPlatform().name("filing"), this::fileSome);
    }

    /** Stops working; what is under way is given up and will be done at the next start. */
    @Override
    public void close() {
        rounds.close();
        staff.close();
    }

    private void takeArrivals() throws InterruptedException {
        var came = arrivals.after(lastArrival, QUEUE);
        for (var arrival : came) {
            waiting.put(arrival);
            lastArrival = arrival.id();
        }
        if (came.isEmpty()) {
            Thread.sleep(NAP);
        }
    }

    private void editOne() throws InterruptedException {
        var next = waiting.take();
        try {
            var draft = editing.edit(next);
            if (draft.isPresent()) {
                drafts.put(draft.get());
            } else {
                String reason = next.arrival().reason();
                giveUp(next, reason == null ? "Neither page nor feed tell anything" : reason);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The page %s can't be edited", next.assignment().url());
            giveUp(next, "A fault of ours: " + e);
        }
    }

    private void fileSome() throws InterruptedException {
        if (!restored) {
            filing.restore(clock.instant());
            indexing.catchUp();
            restored = true;
        }
        List<Draft> some = new ArrayList<>();
        some.add(drafts.take());
        drafts.drainTo(some, FILED_AT_ONCE - 1);
        file(some);
        indexing.catchUp();
    }

    /** Files all at once; where that fails one by one, so that a fault costs only the article it lies in. */
    private void file(List<Draft> some) {
        try {
            filing.file(some);
        } catch (RuntimeException e) {
            LOG.error("Articles can't be filed together and are filed one by one", e);
            some.forEach(this::file);
        }
    }

    private void file(Draft draft) {
        try {
            filing.file(List.of(draft));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The article %s can't be filed", draft.submission().url());
            arrivals.giveUp(draft.arrival(), draft.submission().entryId(), "A fault of ours: " + e);
        }
    }

    private void giveUp(Arrivals.Waiting arrival, String reason) {
        arrivals.giveUp(arrival.id(), arrival.assignment().id(), reason);
    }
}
