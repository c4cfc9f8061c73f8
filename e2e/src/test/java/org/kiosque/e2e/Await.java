package org.kiosque.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does; its limit is there to end a test that would hang, not to measure. */
final class Await {

    private static final Duration PAUSE = Duration.ofMillis(40);

    private Await() {}

    /** @param story what is told when the time is over */
    static void until(Duration limit, Supplier<String> story, BooleanSupplier holds) {
        Instant end = Instant.now().plus(limit);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + limit + ": " + story.get());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped", e);
        }
    }
}
