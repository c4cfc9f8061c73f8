package org.kiosque.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverlapTest {

    @Test
    void theSameWordsOverlapWholly() {
        assertThat(Overlap.of("Le phare, de Kermorvan… brille !", "Le phare de Kermorvan brille")
                        .f1())
                .isEqualTo(1);
    }

    @Test
    void whatIsTooMuchCostsPrecisionAlone() {
        var overlap = Overlap.of("un deux trois quatre cinq", "un deux trois quatre");
        assertThat(overlap.precision()).hasValue(0.5);
        assertThat(overlap.recall()).hasValue(1);
    }

    @Test
    void aRepeatedShingleCountsOnceForEachTimeThatItIsExpected() {
        assertThat(Overlap.of("a a a a a", "a a a a").precision()).hasValue(0.5);
    }

    @Test
    void aShortTextIsOneShingle() {
        assertThat(Overlap.of("deux mots", "deux mots").f1()).isEqualTo(1);
    }

    @Test
    void noPredictionHasNoPrecisionAndNoRecall() {
        var overlap = Overlap.of("…", "un texte");
        assertThat(overlap.precision()).isEmpty();
        assertThat(overlap.recall()).hasValue(0);
        assertThat(overlap.f1()).isZero();
    }
}
