package org.kiosque.server.lease;

import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A process that holds leases.
 *
 * @param name no other process that works on the same database has it
 * @param lease how long a lease holds that is not renewed: what a killed process held is free again after that
 */
public record Holder(String name, Duration lease) {

    /** Longer than a request can take, by enough that a lease renewed in time outlasts each. */
    private static final Duration USUAL = Duration.ofSeconds(80);

    /** The process that files and serves; the folder's lock sees to it that there is one only. */
    public static Holder server() {
        return new Holder("serve", USUAL);
    }

    /** A further process that fetches. */
    public static Holder fetching(RandomGenerator chance) {
        return new Holder(
                "fetch-" + Long.toString(chance.nextLong(Long.MAX_VALUE), 36).toLowerCase(Locale.ROOT), USUAL);
    }
}
