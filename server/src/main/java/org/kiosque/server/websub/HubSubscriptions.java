package org.kiosque.server.websub;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.kiosque.server.store.Store;

/** The table of what was asked of hubs. */
final class HubSubscriptions {

    private static final RowMapper<HubSubscription> ROW = ConstructorMapper.of(HubSubscription.class);
    private static final String SELECT = """
            select id, feed_id, hub, topic, token, secret, upper(state) as state, failures from hub_subscription\s""";

    private final Store store;

    HubSubscriptions(Store store) {
        this.store = store;
    }

    Optional<HubSubscription> find(String token) {
        return store.read(handle -> handle.createQuery(SELECT + "where token = :token")
                .bind("token", token)
                .map(ROW)
                .findOne());
    }

    /** Lets go of what belongs to feeds that are no longer visited or have another hub now. */
    void leave(Instant now) {
        store.change(handle -> handle.createUpdate("""
                        update hub_subscription set state = 'leaving', due = :now, failures = 0, delivers = 0
                        where state <> 'leaving' and not exists (
                          select 1 from feed f where f.id = feed_id and f.state = 'active'
                            and f.hub = hub_subscription.hub and f.topic = hub_subscription.topic)""").bind("now", now).execute());
    }

    /** A feed that names a hub which was not asked yet. */
    record Offer(long feedId, String hub, String topic) {}

    List<Offer> offers(int most) {
        return store.read(handle -> handle.createQuery("""
                        select id as feed_id, hub, topic from feed f where state = 'active' and hub is not null
                          and not exists (select 1 from hub_subscription h where h.feed_id = f.id)
                        limit :most""")
                .bind("most", most)
                .map((row, context) -> new Offer(row.getLong("feed_id"), row.getString("hub"), row.getString("topic")))
                .list());
    }

    void want(Offer offer, String token, String secret, Instant now) {
        store.change(handle -> handle.createUpdate("""
                        insert into hub_subscription (feed_id, hub, topic, token, secret, state, due)
                        values (:feed, :hub, :topic, :token, :secret, 'wanted', :now)
                        on conflict (feed_id) do nothing""")
                .bind("feed", offer.feedId())
                .bind("hub", offer.hub())
                .bind("topic", offer.topic())
                .bind("token", token)
                .bind("secret", secret)
                .bind("now", now)
                .execute());
    }

    /** Those whose next step is due, the longest waiting first. */
    List<HubSubscription> due(Instant now, int most) {
        return store.read(handle -> handle.createQuery(SELECT + "where due <= :now order by due limit :most")
                .bind("now", now)
                .bind("most", most)
                .map(ROW)
                .list());
    }

    /** Takes down that the hub is being asked; a verified subscription stays so while its lease lasts. */
    void asking(long id, Instant now, Instant due) {
        store.change(handle -> handle.createUpdate("""
                        update hub_subscription set due = :due,
                          state = case when state = 'leaving' or state = 'active' and lease_until > :now then state
                            else 'asked' end
                        where id = :id""")
                .bind("id", id)
                .bind("now", now)
                .bind("due", due)
                .execute());
    }

    void failed(long id, String error, Instant due) {
        store.change(handle -> handle.createUpdate("""
                        update hub_subscription set failures = failures + 1, error = :error, due = :due
                        where id = :id""")
                .bind("id", id)
                .bind("error", error)
                .bind("due", due)
                .execute());
    }

    /** The same of one that was accepted, unless the hub has verified it meanwhile. */
    void unverified(long id, String error, Instant due) {
        store.change(handle -> handle.createUpdate("""
                        update hub_subscription set failures = failures + 1, error = :error, due = :due
                        where id = :id and state <> 'active'""")
                .bind("id", id)
                .bind("error", error)
                .bind("due", due)
                .execute());
    }

    /** Takes down that the hub has verified our wish; {@code renewal} is when to ask again. */
    void verified(long id, Instant leaseUntil, Instant renewal) {
        store.change(handle -> handle.createUpdate("""
                        update hub_subscription set state = 'active', lease_until = :until, due = :due, failures = 0,
                          error = null where id = :id""")
                .bind("id", id)
                .bind("until", leaseUntil)
                .bind("due", renewal)
                .execute());
    }

    void denied(long id, String reason, Instant due) {
        store.change(handle -> handle.createUpdate("""
                        update hub_subscription set state = 'denied', delivers = 0, error = :reason, due = :due
                        where id = :id""")
                .bind("id", id)
                .bind("reason", reason)
                .bind("due", due)
                .execute());
    }

    void delivered(long id, Instant now) {
        store.change(handle -> handle.createUpdate(
                        "update hub_subscription set delivers = 1, last_delivery = :now where id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute());
    }

    void forget(long id) {
        store.change(handle -> handle.createUpdate("delete from hub_subscription where id = :id")
                .bind("id", id)
                .execute());
    }

    Optional<String> stateOf(long feedId) {
        return store.read(handle -> handle.createQuery("select state from hub_subscription where feed_id = :feed")
                .bind("feed", feedId)
                .mapTo(String.class)
                .findOne());
    }
}
