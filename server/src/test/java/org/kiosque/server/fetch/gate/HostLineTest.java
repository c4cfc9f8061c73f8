package org.kiosque.server.fetch.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostLineTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HostLine line = new HostLine();

    @Test
    void turnsFollowEachOtherWithAPause() {
        assertThat(line.turn(0, SECOND, PATIENCE)).isZero();
        assertThat(line.turn(0, SECOND, PATIENCE)).isEqualTo(SECOND);
        assertThat(line.turn(500_000_000, SECOND, PATIENCE)).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void aTurnBeyondPatienceIsNotTaken() {
        for (int i = 0; i < 4; i++) {
            line.turn(0, SECOND, PATIENCE);
        }
        assertThat(line.turn(0, SECOND, PATIENCE)).isEqualTo(Duration.ofSeconds(4));
        assertThat(line.turn(0, SECOND, PATIENCE)).isEqualTo(Duration.ofSeconds(4));
        assertThat(line.turn(4_000_000_000L, SECOND, PATIENCE)).isZero();
    }

    @Test
    void withoutAPauseNobodyQueuesUntilThereIsTrouble() {
        assertThat(line.turn(0, Duration.ZERO, PATIENCE)).isZero();
        assertThat(line.turn(0, Duration.ZERO, PATIENCE)).isZero();
        line.trouble();
        assertThat(line.turn(0, Duration.ZERO, PATIENCE)).isZero();
        assertThat(line.turn(0, Duration.ZERO, PATIENCE)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whoFindsNoPlaceInTimeLeavesTheLine() throws InterruptedException {
        line.trouble();
        line.arrive();
        assertThat(line.enter(SECOND)).isTrue();
        line.arrive();
        assertThat(line.enter(Duration.ZERO)).isFalse();
        line.leave();
        line.arrive();
        assertThat(line.enter(Duration.ZERO)).isTrue();
    }

    @Test
    void aLineIsForgottenOnlyWhenNothingWouldBe() throws InterruptedException {
        line.arrive();
        assertThat(line.isIdle(0)).isFalse();
        line.enter(SECOND);
        line.turn(0, SECOND, PATIENCE);
        line.leave();
        assertThat(line.isIdle(0)).isFalse();
        assertThat(line.isIdle(2_000_000_000L)).isTrue();
        line.trouble();
        assertThat(line.isIdle(2_000_000_000L)).isFalse();
    }
}
