package org.kiosque.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {

    private static final Instant NOW = Instant.parse("2025-08-15T10:00:00Z");
    private static final Faults.Report REPORT = new Faults.Report(
            "/article/9", "Plastiques", Faults.Kind.QUOTE, "« il était froid »", "Le mot est « tiède »");

    @TempDir
    Path folder;

    private Store store;
    private Faults faults;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        faults = new Faults(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aReportWaitsUntilItIsAnsweredAndThenIsInTheLog() {
        long id = faults.report(REPORT, NOW).orElseThrow();
        assertThat(faults.waiting()).singleElement().satisfies(fault -> {
            assertThat(fault.note()).isEqualTo(REPORT.note());
            assertThat(fault.settled()).isNull();
        });
        assertThat(faults.corrected()).isEmpty();

        assertThat(faults.settle(id, Faults.Outcome.CORRECTED, "Le mot est changé", NOW.plusSeconds(60)))
                .isTrue();
        assertThat(faults.waiting()).isEmpty();
        assertThat(faults.corrected()).singleElement().satisfies(fault -> {
            assertThat(fault.answer()).isEqualTo("Le mot est changé");
            assertThat(fault.settled()).isEqualTo(NOW.plusSeconds(60));
        });
    }

    @Test
    void whatIsNoFaultIsNotInTheLog() {
        long id = faults.report(REPORT, NOW).orElseThrow();
        faults.settle(id, Faults.Outcome.DISMISSED, "", NOW);
        assertThat(faults.waiting()).isEmpty();
        assertThat(faults.corrected()).isEmpty();
    }

    @Test
    void anAnswerIsGivenOnce() {
        long id = faults.report(REPORT, NOW).orElseThrow();
        faults.settle(id, Faults.Outcome.CORRECTED, "one", NOW);
        assertThat(faults.settle(id, Faults.Outcome.DISMISSED, "two", NOW)).isFalse();
        assertThat(faults.settle(id + 1, Faults.Outcome.CORRECTED, "three", NOW))
                .isFalse();
        assertThat(faults.corrected()).extracting(Faults.Fault::answer).containsExactly("one");
    }

    @Test
    void moreReportsThanAnybodyCanAnswerAreRefused() {
        Instant now = NOW;
        for (int i = 0; i < Faults.MOST_WAITING; i++) {
            assertThat(faults.report(REPORT, now)).isPresent();
            now = now.plusSeconds(61);
        }
        assertThat(faults.report(REPORT, now)).isEmpty();
        faults.settle(faults.waiting().getFirst().id(), Faults.Outcome.DISMISSED, "", now);
        assertThat(faults.report(REPORT, now)).isPresent();
    }

    @Test
    void moreReportsWithinAnHourThanPeopleWriteAreRefused() {
        for (int i = 0; i < Faults.MOST_AN_HOUR; i++) {
            long id = faults.report(REPORT, NOW).orElseThrow();
            faults.settle(id, Faults.Outcome.DISMISSED, "", NOW);
        }
        assertThat(faults.report(REPORT, NOW)).isEmpty();
        assertThat(faults.report(REPORT, NOW.plusSeconds(3_601))).isPresent();
    }
}
