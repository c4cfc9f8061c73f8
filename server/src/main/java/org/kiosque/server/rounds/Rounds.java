package org.kiosque.server.rounds;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.lease.Arrivals;
import org.kiosque.server.lease.Holder;
import org.kiosque.server.lease.HostLeases;
import org.kiosque.server.lease.Leases;
import org.kiosque.server.lease.Turns;
import org.kiosque.server.schedule.Timing;
import org.kiosque.server.store.Assignments;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscriptions;

/**
 * The rounds of one process: due feeds are visited and tell of entries ({@link FeedVisits}); their pages are visited and
 * handed over ({@link PageVisits}). Everything under way is leased, so that several processes can make their rounds over
 * one database; what is not finished when a process ends is due again.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private static final int FEED_PLACES = 256;
    private static final int PAGE_PLACES = 256;
    private static final int HOST_SHARE = 3;
    private static final int MOST_WAITING = 1000;
    private static final Duration NAP = Duration.ofMillis(500);

    private final Subscriptions subscriptions;
    private final Assignments assignments;
    private final Arrivals arrivals;
    private final FeedVisits feedVisits;
    private final PageVisits pageVisits;
    private final Dispatch feeds;
    private final Dispatch pages;
    private final Leases leases;
    private final HostLeases hosts;
    private final Holder holder;
    private final Clock clock;
    private final Staff staff = new Staff();

    public Rounds(Store store, Fetcher fetcher, Timing timing, Holder holder, Clock clock) {
        this.subscriptions = new Subscriptions(store);
        this.assignments = new Assignments(store);
        this.arrivals = new Arrivals(store);
        this.feedVisits = new FeedVisits(fetcher, store, timing, clock);
        this.pageVisits = new PageVisits(fetcher, store, clock);
        this.feeds = new Dispatch(
                Turns.ofFeeds(store, holder, HOST_SHARE), new Places(FEED_PLACES, HOST_SHARE), this::visitFeed, clock);
        this.pages = new Dispatch(
                Turns.ofPages(store, holder, HOST_SHARE), new Places(PAGE_PLACES, HOST_SHARE), this::visitPage, clock);
        this.leases = new Leases(store, holder);
        this.hosts = new HostLeases(store, holder, clock);
        this.holder = holder;
        this.clock = clock;
    }

    /** Begins, in threads of its own; what an earlier process of this name held is free again. */
    public void open() {
        leases.free();
        staff.employ(Thread.ofVirtual().name("feeds"), feeds::run);
        staff.employ(Thread.ofVirtual().name("pages"), this::sendToPages);
        staff.employ(Thread.ofVirtual().name("leases"), this::renew);
    }

    /** Ends; what is under way is given up and due again. */
    @Override
    public void close() {
        staff.close();
        feeds.recall();
        pages.recall();
        leases.free();
    }

    private void sendToPages() throws InterruptedException {
        if (arrivals.atLeast(MOST_WAITING)) {
            Thread.sleep(NAP);
        } else {
            pages.run();
        }
    }

    private void renew() throws InterruptedException {
        Thread.sleep(holder.lease().dividedBy(4));
        leases.renew(feeds.underWay(), pages.underWay(), clock.instant());
        hosts.tidy();
    }

    private void visitFeed(long id) {
        for (var feed : subscriptions.of(List.of(id))) {
            try {
                feedVisits.visit(feed);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The visit to feed %s failed", feed.url());
                feedVisits.broke(feed, e);
            }
        }
    }

    private void visitPage(long id) {
        for (var assignment : assignments.of(List.of(id))) {
            try {
                pageVisits.visit(assignment);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The visit to page %s failed", assignment.url());
                pageVisits.broke(assignment, e);
            }
        }
    }
}
