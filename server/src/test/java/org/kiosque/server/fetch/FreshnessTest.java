package org.kiosque.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2025-08-09T06:00:00Z");

    @Test
    void maxAgeCountsFromWhenTheServerSentIt() {
        assertThat(fresh("Cache-Control", "public, max-age=600", "Age", "60")).contains(Duration.ofSeconds(540));
        assertThat(fresh("Cache-Control", "max-age=60", "Age", "600")).contains(Duration.ZERO);
    }

    @Test
    void theAgeForSharedCachesComesFirst() {
        assertThat(fresh("Cache-Control", "max-age=0, S-MaxAge=\"300\"")).contains(Duration.ofSeconds(300));
    }

    @Test
    void whatMayNotBeKeptIsNeverFresh() {
        assertThat(fresh("Cache-Control", "no-store, max-age=600")).isEmpty();
        assertThat(fresh("Cache-Control", "max-age=600", "Cache-Control", "No-Cache"))
                .isEmpty();
    }

    @Test
    void expiresCountsFromTheServersDate() {
        assertThat(fresh("Date", "Sat, 09 Aug 2025 05:00:00 GMT", "Expires", "Sat, 09 Aug 2025 05:30:00 GMT"))
                .contains(Duration.ofMinutes(30));
        assertThat(fresh("Expires", "Sat, 09 Aug 2025 06:10:00 GMT")).contains(Duration.ofMinutes(10));
        assertThat(fresh("Expires", "0")).contains(Duration.ZERO);
    }

    @Test
    void maxAgeWinsOverExpires() {
        assertThat(fresh("Expires", "Sat, 09 Aug 2025 09:00:00 GMT", "Cache-Control", "max-age=5"))
                .contains(Duration.ofSeconds(5));
    }

    @Test
    void headersThatSetNothingOrNonsenseSayNothing() {
        assertThat(fresh()).isEmpty();
        assertThat(fresh("Cache-Control", "max-age=soon, private")).isEmpty();
        assertThat(fresh("Cache-Control", "max-age=99999999999999999999")).isPresent();
    }

    private static Optional<Duration> fresh(String... headers) {
        return Freshness.of(Headers.of(headers), NOW);
    }
}
