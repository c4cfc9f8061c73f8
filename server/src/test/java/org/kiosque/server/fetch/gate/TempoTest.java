package org.kiosque.server.fetch.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TempoTest {

    private final Tempo tempo = new Tempo();

    @Test
    void aHostWithoutTroubleIsAskedAtTheUsualPace() {
        tempo.good();
        assertThat(tempo.pause()).isZero();
        assertThat(tempo.connections()).isEqualTo(2);
    }

    @Test
    void troubleLeavesOneConnectionAndDoublesThePauseUpToAMinute() {
        tempo.trouble();
        assertThat(tempo.connections()).isEqualTo(1);
        assertThat(tempo.pause()).isEqualTo(Duration.ofMillis(500));
        tempo.trouble();
        assertThat(tempo.pause()).isEqualTo(Duration.ofSeconds(1));
        for (int i = 0; i < 20; i++) {
            tempo.trouble();
        }
        assertThat(tempo.pause()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void eachGoodAnswerRaisesTheRateByTheSameStep() {
        for (int i = 0; i < 20; i++) {
            tempo.trouble();
        }
        tempo.good();
        assertThat(rate()).isCloseTo(1 / 60.0 + .1, org.assertj.core.data.Offset.offset(.001));
        tempo.good();
        assertThat(rate()).isCloseTo(1 / 60.0 + .2, org.assertj.core.data.Offset.offset(.001));
    }

    @Test
    void inTheEndNoPauseIsLeftAndTheConnectionsAreBack() {
        tempo.trouble();
        int answers = 0;
        while (!tempo.pause().isZero()) {
            tempo.good();
            answers++;
        }
        assertThat(answers).isBetween(20, 1000);
        assertThat(tempo.connections()).isEqualTo(2);
    }

    private double rate() {
        return 1e9 / tempo.pause().toNanos();
    }
}
