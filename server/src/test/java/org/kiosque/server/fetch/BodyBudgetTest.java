package org.kiosque.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    private static final int MEBIBYTE = 1 << 20;

    private final BodyBudget budget = new BodyBudget(10 * MEBIBYTE, Duration.ofMillis(20));

    @Test
    void largeBodiesAreAdmittedAsLongAsThereIsRoom() throws Exception {
        try (var one = budget.share();
                var other = budget.share()) {
            assertThat(one.admits(8 * MEBIBYTE)).isTrue();
            assertThat(other.admits(8 * MEBIBYTE)).isFalse();
            assertThat(other.admits(2 * MEBIBYTE)).isTrue();
        }
    }

    @Test
    void aShareThatWasUsedIsFreeForOthers() throws Exception {
        try (var one = budget.share()) {
            assertThat(one.admits(10 * MEBIBYTE)).isTrue();
        }
        try (var other = budget.share()) {
            assertThat(other.admits(10 * MEBIBYTE)).isTrue();
        }
    }

    @Test
    void oneReaderIsAccountedForOnceHoweverOftenItAsks() throws Exception {
        try (var one = budget.share()) {
            assertThat(one.admits(10 * MEBIBYTE)).isTrue();
            assertThat(one.admits(10 * MEBIBYTE)).isTrue();
        }
    }
}
