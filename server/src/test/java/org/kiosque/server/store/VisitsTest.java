package org.kiosque.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitsTest {

    private static final Instant MORNING = Instant.parse("2025-08-15T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2025-08-15T20:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private Store store;
    private Visits visits;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        visits = new Visits(store);
        store.change(handle -> {
            handle.execute("insert into publisher (id, host, name, home) values (1, 'a', 'A', '')");
            handle.execute("insert into story (id) values (1), (2)");
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theFirstVisitHasNoneBeforeIt() {
        assertThat(visits.note(1, MORNING)).isEmpty();
        assertThat(visits.note(2, EVENING)).isEmpty();
    }

    @Test
    void pagesOpenedSoonAfterEachOtherAreOneVisit() {
        visits.note(1, MORNING);
        assertThat(visits.note(1, MORNING.plus(MINUTE))).isEmpty();
        assertThat(visits.note(1, EVENING)).contains(MORNING.plus(MINUTE));
        assertThat(visits.note(1, EVENING.plus(MINUTE))).contains(MORNING.plus(MINUTE));
    }

    @Test
    void whatCameOrChangedSinceAMomentIsKnownWithTheTextsOfThen() {
        article(1, MORNING, MORNING);
        article(2, MORNING, MORNING, EVENING);
        article(3, EVENING, EVENING);
        var reading = new StoryReading(store);

        var since = reading.since(1, MORNING.plus(MINUTE));
        assertThat(since.came()).containsExactly(3L);
        assertThat(since.changed()).containsExactly(2L);
        assertThat(reading.tellingsAt(1, MORNING.plus(MINUTE), 10))
                .extracting(StoryReading.Telling::id, StoryReading.Telling::articleJson)
                .containsExactly(tuple(1L, "text 1"), tuple(2L, "text 1"));
        assertThat(reading.since(1, EVENING).isEmpty()).isTrue();
    }

    private void article(long id, Instant came, Instant... versions) {
        store.change(handle -> {
            handle.execute(
                    "insert into article (id, url, publisher_id, story_id, title, teaser, published, seen, version)"
                            + " values (?, ?, 1, 1, '', '', ?, ?, ?)",
                    id,
                    "u" + id,
                    came.toEpochMilli(),
                    came.toEpochMilli(),
                    versions.length);
            for (int i = 0; i < versions.length; i++) {
                handle.execute(
                        "insert into version (article_id, number, seen, text_hash, article_json, analysis_json)"
                                + " values (?, ?, ?, '', ?, '')",
                        id,
                        i + 1,
                        versions[i].toEpochMilli(),
                        "text " + (i + 1));
            }
        });
    }
}
