package org.kiosque.bench.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden sets stay at least as well read as they are now; what falls below is a step back. */
class QuoteGoldenTest {

    @ParameterizedTest
    @CsvSource({
        "fr-first, 0.98, 0.98, 0.02",
        "fr-second, 0.96, 0.88, 0.03",
        "fr-third, 0.91, 0.90, 0.035",
        "fr-fourth, 0.93, 0.90, 0.02",
        "fr-fifth, 0.93, 0.87, 0.02",
        "fr-sixth, 0.92, 0.88, 0.04",
        "fr-seventh, 0.92, 0.81, 0.02",
        "fr-eighth, 0.95, 0.88, 0.03",
        "fr-ninth, 0.92, 0.90, 0.03",
        "fr-tenth, 0.89, 0.90, 0.02",
        "fr-eleventh, 0.94, 0.94, 0.06",
        "fr-twelfth, 0.94, 0.86, 0.02",
        "fr-thirteenth, 0.92, 0.88, 0.03"
    })
    void theGoldenSetsAreReadAsWellAsBefore(String set, double f1, double speakerRight, double falseQuotes) {
        QuoteScores scores = QuoteScores.of(MarkedArticle.set(set), miss -> {});
        assertThat(scores.marked()).isPositive();
        assertThat(scores.f1()).isGreaterThanOrEqualTo(f1);
        assertThat(scores.speakerRight()).isGreaterThanOrEqualTo(speakerRight);
        assertThat(scores.falseQuotes()).isLessThanOrEqualTo(falseQuotes);
    }
}
