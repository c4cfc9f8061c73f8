package org.kiosque.server.websub;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedParser;
import org.kiosque.engine.feed.NotAFeed;
import org.kiosque.server.rounds.Recorder;
import org.kiosque.server.schedule.Timing;
import org.kiosque.server.schedule.Visit;
import org.kiosque.server.schedule.Wishes;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;
import org.kiosque.server.websub.HubSubscription.State;

/** Takes what hubs send to our callbacks: verifications, denials, and content, which is taken down like a visit's. */
public final class Deliveries {

    /** The largest delivery in bytes that is taken. */
    public static final int LARGEST = 4 << 20;

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(10);
    private static final Duration USUAL_LEASE = Duration.ofDays(10);
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);
    private static final Duration AFTER_DENIAL = Duration.ofDays(7);

    private final HubSubscriptions subscriptions;
    private final Subscriptions feeds;
    private final Recorder recorder;
    private final Clock clock;

    public Deliveries(Store store, Timing timing, Clock clock) {
        this.subscriptions = new HubSubscriptions(store);
        this.feeds = new Subscriptions(store);
        this.recorder = new Recorder(store, timing);
        this.clock = clock;
    }

    /**
     * What a hub asks before it does as we wished, or tells instead.
     *
     * @param mode {@code subscribe}, {@code unsubscribe} or {@code denied}
     * @param lease in seconds, or null
     */
    public record Word(
            String mode,
            String topic,
            @Nullable String challenge,
            @Nullable Long lease,
            @Nullable String reason) {}

    /** What to answer a hub's word: the challenge where we wished for it, empty where we know nothing of it. */
    public Optional<String> hear(String token, Word word) {
        var known = subscriptions.find(token).filter(wish -> wish.topic().equals(word.topic()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var wish = known.get();
        String challenge = word.challenge() == null ? "" : word.challenge();
        return switch (word.mode()) {
            case "subscribe" -> subscribed(wish, word) ? Optional.of(challenge) : Optional.empty();
            case "unsubscribe" -> unsubscribed(wish) ? Optional.of(challenge) : Optional.empty();
            case "denied" -> {
                String reason = word.reason() == null || word.reason().isBlank() ? "The hub denied it" : word.reason();
                subscriptions.denied(wish.id(), reason, clock.instant().plus(AFTER_DENIAL));
                yield Optional.of("");
            }
            default -> Optional.empty();
        };
    }

    private boolean subscribed(HubSubscription wish, Word word) {
        if (wish.state() != State.ASKED && wish.state() != State.ACTIVE) {
            return false;
        }
        var asked = word.lease() == null ? USUAL_LEASE : Duration.ofSeconds(Math.clamp(word.lease(), 0, 1L << 40));
        var lease = asked.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : asked;
        var held = lease.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : lease;
        Instant now = clock.instant();
        subscriptions.verified(
                wish.id(), now.plus(held), now.plus(held.multipliedBy(4).dividedBy(5)));
        return true;
    }

    private boolean unsubscribed(HubSubscription wish) {
        boolean wished = wish.state() == State.LEAVING;
        if (wished) {
            subscriptions.forget(wish.id());
        }
        return wished;
    }

    /** How far a feed's subscription is, as a word; {@code none} where its hub was not asked. */
    public String state(long feedId) {
        return subscriptions.stateOf(feedId).orElse("none");
    }

    /** Whether a delivery to a token can be for us. */
    public boolean knows(String token) {
        return subscriptions.find(token).isPresent();
    }

    /**
     * Takes a delivery. What is not signed with our secret is ignored, as WebSub has it. A delivery that holds no feed
     * still tells that there is something to fetch.
     *
     * @return whether it was taken
     */
    public boolean take(String token, byte[] body, @Nullable String contentType, @Nullable String signature) {
        var wish = subscriptions.find(token).filter(known -> known.state() == State.ACTIVE);
        if (wish.isEmpty() || !Signature.isValid(signature, body, wish.get().secret())) {
            return false;
        }
        var feedId = wish.get().feedId();
        var feed = feedId == null ? Optional.<Subscription>empty() : feeds.find(feedId);
        feed.ifPresent(known -> take(known, wish.get(), body, contentType));
        return feed.isPresent();
    }

    private void take(Subscription known, HubSubscription wish, byte[] body, @Nullable String contentType) {
        Instant now = clock.instant();
        subscriptions.delivered(wish.id(), now);
        switch (FeedParser.parse(body, contentType, URI.create(wish.topic()))) {
            case NotAFeed not -> feeds.visitNow(known.id(), now);
            case Feed feed -> {
                var around = new Recorder.Around(
                        null,
                        known.etag(),
                        known.lastModified(),
                        URI.create(wish.hub()),
                        URI.create(wish.topic()),
                        null);
                long millis = Duration.between(now, clock.instant()).toMillis();
                var visit = new Visit(now, Visit.Outcome.DELIVERED, "", 0, millis, body.length);
                recorder.read(known, feed, feed.entries(), around, new Wishes(feed.pace(), null, true), visit);
            }
        }
    }
}
