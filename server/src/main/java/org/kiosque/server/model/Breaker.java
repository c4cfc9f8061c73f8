package org.kiosque.server.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets a model rest after it failed several times in a row, so that readers don't wait for one that is down. */
final class Breaker {

    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofMinutes(1);

    private final Clock clock;
    private int failures;
    private Instant until = Instant.MIN;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean rests() {
        return clock.instant().isBefore(until);
    }

    synchronized void worked() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures >= FAILURES) {
            until = clock.instant().plus(REST);
            failures = 0;
        }
    }
}
