package org.kiosque.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-08-12T23:11:00Z      | 2025-08-13                | true
            2025-08-13T00:25:00Z      | 2025-08-12                | true
            2025-08-13T15:25:00Z      | 2025-08-12                | false
            2025-08-12T08:00:00Z      | 2025-08-12T22:30:00Z      | true
            2025-08-12T23:11:00+02:00 | 2025-08-13                | false
            2025-08-12T23:11          | 2025-08-13                | false
            2025-08-12                | 2025-08-13                | false
            2025-08-12                | 2025-08-12T23:00:00+02:00 | true
            """)
    void aTimeInUtcMayBeOnTheNeighbouringDayForThePublisher(String one, String other, boolean meet) {
        Timestamp first = Timestamps.read(one).orElseThrow();
        Timestamp second = Timestamps.read(other).orElseThrow();
        assertThat(first.meets(second)).isEqualTo(meet);
        assertThat(second.meets(first)).isEqualTo(meet);
    }
}
