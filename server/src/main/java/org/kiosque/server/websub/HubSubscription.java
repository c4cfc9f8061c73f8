package org.kiosque.server.websub;

import org.jspecify.annotations.Nullable;

/**
 * What was asked of one hub for one feed.
 *
 * @param feedId the feed, or null where it is no longer followed
 * @param topic the address that the hub knows the feed by
 * @param token the secret part of the callback's address
 * @param secret signs the hub's deliveries
 * @param failures requests that failed in a row
 */
public record HubSubscription(
        long id,
        @Nullable Long feedId,
        String hub,
        String topic,
        String token,
        String secret,
        State state,
        int failures) {

    /** How far it is. */
    public enum State {
        /** To be asked for. */
        WANTED,
        /** Asked for; the hub has yet to verify that it was us. */
        ASKED,
        /** Verified; the hub delivers. */
        ACTIVE,
        /** The hub or the publisher does not want it. */
        DENIED,
        /** To be ended. */
        LEAVING
    }
}
