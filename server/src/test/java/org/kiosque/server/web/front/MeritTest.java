package org.kiosque.server.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kiosque.server.store.Card;
import org.kiosque.server.store.Library.StoryRow;
import org.kiosque.server.web.page.Reader;

class MeritTest {

    private static final Instant NOW = Instant.parse("2025-08-15T12:00:00Z");
    private static final Reader READER = Reader.of(List.of(Locale.FRENCH), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void moreIndependentSourcesStandHigher() {
        assertThat(merit(3, 1, List.of(card("fr", 1, null))).score())
                .isGreaterThan(merit(2, 1, List.of(card("fr", 1, null))).score());
    }

    @Test
    void freshNewsStandHigherThanOld() {
        assertThat(merit(2, 1, List.of(card("fr", 1, null))).score())
                .isGreaterThan(merit(2, 20, List.of(card("fr", 20, null))).score());
    }

    @Test
    void aStoryThatGrowsStandsHigherAndCopiesAreNoGrowth() {
        var still = merit(2, 1, List.of(card("fr", 1, null), card("fr", 9, null)));
        var growing = merit(2, 1, List.of(card("fr", 1, null), card("fr", 2, null)));
        var copied = merit(2, 1, List.of(card("fr", 1, null), card("fr", 2, 7L)));
        assertThat(growing.score()).isGreaterThan(still.score());
        assertThat(copied.score()).isEqualTo(still.score());
        assertThat(growing.lately()).isEqualTo(2);
    }

    @Test
    void whatTheReaderCannotReadStandsLower() {
        var foreign = merit(2, 1, List.of(card("de", 1, null)));
        assertThat(foreign.own()).isFalse();
        assertThat(foreign.score())
                .isLessThan(merit(2, 1, List.of(card("fr", 1, null))).score());
    }

    private static Merit merit(int sources, int hours, List<Card> cards) {
        var newest = NOW.minus(Duration.ofHours(hours));
        return Merit.of(new StoryRow(1, cards.size(), sources, sources, newest, newest), cards, READER);
    }

    private static Card card(String language, int hours, @Nullable Long copyOf) {
        var published = NOW.minus(Duration.ofHours(hours));
        return new Card(1, "u", "t", "", null, language, published, 1, copyOf, null, 1, "P", "p.example", null);
    }
}
