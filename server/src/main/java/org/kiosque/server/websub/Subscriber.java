package org.kiosque.server.websub;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.rounds.Staff;
import org.kiosque.server.store.Store;
import org.kiosque.server.websub.HubSubscription.State;

/**
 * Asks hubs to tell what is new: subscribes for each feed that has a hub, renews before a lease ends, and unsubscribes
 * when a feed is no longer followed. What a hub answers comes to {@link Deliveries}.
 */
public final class Subscriber implements AutoCloseable {

    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration VERIFICATION = Duration.ofMinutes(15);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(30);
    private static final Duration LEASE = Duration.ofDays(10);
    private static final int AT_ONCE = 50;
    private static final int MOST_DOUBLINGS = 8;
    private static final int FAREWELLS = 3;
    private static final int SECRET_BYTES = 32;

    private final HubSubscriptions subscriptions;
    private final Fetcher fetcher;
    private final String callbacks;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Staff staff = new Staff();

    /** @param publicUrl where hubs reach this site */
    public Subscriber(Store store, Fetcher fetcher, URI publicUrl, Clock clock) {
        this.subscriptions = new HubSubscriptions(store);
        this.fetcher = fetcher;
        this.callbacks = publicUrl.toString().replaceAll("/+$", "") + "/websub/";
        this.clock = clock;
    }

    /** Begins, in a thread of its own. */
    public void open() {
        staff.employ(Thread.ofVirtual().name("hubs"), () -> {
            step();
            Thread.sleep(STEP);
        });
    }

    @Override
    public void close() {
        staff.close();
    }

    /** Does what is due now. */
    void step() {
        Instant now = clock.instant();
        subscriptions.leave(now);
        subscriptions.offers(AT_ONCE).forEach(offer -> subscriptions.want(offer, secret(), secret(), now));
        subscriptions.due(now, AT_ONCE).forEach(this::ask);
    }

    private void ask(HubSubscription subscription) {
        boolean leaving = subscription.state() == State.LEAVING;
        if (leaving && subscription.failures() >= FAREWELLS) {
            subscriptions.forget(subscription.id());
            return;
        }
        Instant now = clock.instant();
        subscriptions.asking(subscription.id(), now, now.plus(VERIFICATION));
        var answer = fetcher.post(URI.create(subscription.hub()), fields(subscription, leaving));
        switch (answer) {
            case Fetched.Found accepted -> unverified(subscription);
            case Fetched.Unchanged odd -> failed(subscription, "The hub's answer makes no sense (304)");
            case Fetched.Missing missing -> failed(subscription, missing.reason());
            case Fetched.Refused refused -> failed(subscription, refused.reason());
            case Fetched.Failed failed -> failed(subscription, failed.reason());
            case Fetched.Busy busy -> subscriptions.failed(subscription.id(), busy.reason(), busy.until());
        }
    }

    private Map<String, String> fields(HubSubscription subscription, boolean leaving) {
        return Map.of(
                "hub.mode", leaving ? "unsubscribe" : "subscribe",
                "hub.topic", subscription.topic(),
                "hub.callback", callbacks + subscription.token(),
                "hub.secret", subscription.secret(),
                "hub.lease_seconds", Long.toString(LEASE.toSeconds()));
    }

    /** A hub that accepts but never verifies is asked again, less and less often. */
    private void unverified(HubSubscription subscription) {
        var wait = subscription.state() == State.LEAVING ? VERIFICATION : pause(subscription.failures());
        subscriptions.unverified(
                subscription.id(),
                "The hub has not verified it",
                clock.instant().plus(wait));
    }

    private void failed(HubSubscription subscription, String reason) {
        subscriptions.failed(subscription.id(), reason, clock.instant().plus(pause(subscription.failures())));
    }

    private static Duration pause(int failures) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
