package org.kiosque.server.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.server.store.Store;

class HostLeasesTest {

    private static final String HOST = "h.example:443";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final long PATIENCE_MILLIS = 5_000;

    @TempDir
    Path folder;

    private final Instant later = CLOCK.instant().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aHostThatWantsSilenceHasItWhileTheDatabaseIsStillBusy() throws InterruptedException {
        var leases = new HostLeases(store, Holder.server(), CLOCK);
        leases.hold(HOST);
        var closing = Thread.ofVirtual().unstarted(() -> leases.close(HOST, later));
        store.change(handle -> {
            handle.execute("insert into story (id) values (1)");
            closing.start();
            assertThat(isClosedSoon(leases)).isTrue();
        });
        closing.join();
        assertThat(new HostLeases(store, Holder.server(), CLOCK).closedUntil(HOST))
                .contains(later);
    }

    @Test
    void aHostStaysClosedWhenItsLeaseIsRenewed() {
        var leases = new HostLeases(store, new Holder("short", Duration.ZERO), CLOCK);
        leases.hold(HOST);
        leases.close(HOST, later);
        assertThat(leases.hold(HOST)).isTrue();
        assertThat(leases.closedUntil(HOST)).contains(later);
    }

    private static boolean isClosedSoon(HostLeases leases) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (leases.closedUntil(HOST).isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return leases.closedUntil(HOST).isPresent();
    }
}
