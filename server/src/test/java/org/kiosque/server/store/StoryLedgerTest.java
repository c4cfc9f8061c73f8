package org.kiosque.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryLedgerTest {

    private static final Instant NOW = Instant.parse("2025-08-15T10:00:00Z");

    @TempDir
    Path folder;

    private Store store;
    private StoryLedger ledger;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        ledger = new StoryLedger(store);
        store.change(handle -> {
            handle.execute("insert into publisher (id, host, name, home) values (1, 'a', 'A', ''), (2, 'b', 'B', '')");
            handle.execute("insert into story (id) values (1), (4)");
            for (int id = 1; id <= 6; id++) {
                handle.execute(
                        "insert into article (id, url, publisher_id, story_id, title, teaser, published, seen)"
                                + " values (?, ?, ?, ?, '', '', 1, 1)",
                        id,
                        "u" + id,
                        1 + id % 2,
                        id < 4 ? 1 : 4);
            }
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aMergeKeepsTheOlderIdAndTheOtherLeadsThere() {
        assertThat(ledger.merge(4, 1, NOW)).contains(1L);
        assertThat(ledger.current(4)).contains(1L);
        assertThat(articles(1)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void anUndoneMergeGivesEachItsOwnAgain() {
        ledger.merge(1, 4, NOW);
        assertThat(ledger.undo(ledger.standing().getFirst().id(), NOW)).isTrue();
        assertThat(articles(1)).containsExactly(1L, 2L, 3L);
        assertThat(articles(4)).containsExactly(4L, 5L, 6L);
        assertThat(ledger.current(4)).contains(4L);
        assertThat(ledger.standing()).isEmpty();
        assertThat(ledger.of(1))
                .singleElement()
                .extracting(StoryLedger.Decision::undone)
                .isEqualTo(NOW);
    }

    @Test
    void aSplitLeavesTheIdToTheLargerPart() {
        long parted = ledger.split(1, List.of(1L, 2L), NOW).orElseThrow();
        assertThat(articles(1)).containsExactly(1L, 2L);
        assertThat(articles(parted)).containsExactly(3L);
        assertThat(parted).isEqualTo(3);
    }

    @Test
    void aPartWhoseOnlyArticleBeganTheStoryGetsAnIdThatWasNeverUsed() {
        assertThat(ledger.split(1, List.of(1L), NOW)).contains(7L);
        assertThat(articles(1)).containsExactly(2L, 3L);
        long next = store.read(handle -> new Archive(handle).nextId());
        assertThat(next).isEqualTo(8);
    }

    @Test
    void anUndoneSplitBringsTheArticlesBackAndLeadsThere() {
        long parted = ledger.split(4, List.of(6L), NOW).orElseThrow();
        assertThat(ledger.undo(ledger.standing().getFirst().id(), NOW)).isTrue();
        assertThat(articles(4)).containsExactly(4L, 5L, 6L);
        assertThat(ledger.current(parted)).contains(4L);
        assertThat(ledger.undo(ledger.of(4).getFirst().id(), NOW)).isFalse();
    }

    @Test
    void noPartMayBeEmpty() {
        assertThat(ledger.split(1, List.of(), NOW)).isEmpty();
        assertThat(ledger.split(1, List.of(1L, 2L, 3L), NOW)).isEmpty();
        assertThat(ledger.split(1, List.of(5L), NOW)).isEmpty();
        assertThat(ledger.merge(1, 1, NOW)).isEmpty();
        assertThat(ledger.merge(1, 99, NOW)).isEmpty();
    }

    @Test
    void anIdMergedTwiceLeadsToTheLast() {
        long parted = ledger.split(4, List.of(6L), NOW).orElseThrow();
        ledger.merge(parted, 4, NOW);
        ledger.merge(4, 1, NOW);
        assertThat(ledger.current(parted)).contains(1L);
    }

    @Test
    void anAddressFollowsTheArticlesOfItsStoryThroughALaterSplit() {
        ledger.merge(1, 4, NOW);
        long parted = ledger.split(1, List.of(4L, 5L), NOW).orElseThrow();
        assertThat(parted).isEqualTo(4);
        assertThat(ledger.split(1, List.of(2L, 6L), NOW)).contains(2L);
        ledger.merge(1, 2, NOW);
        assertThat(ledger.split(1, List.of(1L, 6L), NOW)).contains(6L);
        assertThat(ledger.current(2)).contains(1L);
        assertThat(articles(1)).containsExactly(2L, 3L);
    }

    @Test
    void noStoryComesBackUnderAnIdThatLedReadersToOtherArticles() {
        long parted = ledger.split(4, List.of(4L), NOW).orElseThrow();
        ledger.merge(4, 1, NOW);
        ledger.merge(parted, 1, NOW);
        assertThat(ledger.current(4)).contains(1L);
        assertThat(ledger.split(1, List.of(4L), NOW)).isPresent().get().isNotEqualTo(4L);
        assertThat(ledger.current(4)).contains(1L);
        assertThat(articles(1)).contains(5L, 6L);
    }

    @Test
    void aStoryThatNeverHadAnArticleIsTakenInWithoutATrace() {
        store.change(handle -> new Archive(handle).merge(99, 1));
        assertThat(articles(1)).containsExactly(1L, 2L, 3L);
        assertThat(ledger.current(99)).isEmpty();
    }

    private List<Long> articles(long story) {
        return store.read(handle -> new StoryRows(handle).articles(story));
    }
}
