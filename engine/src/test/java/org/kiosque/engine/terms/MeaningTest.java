package org.kiosque.engine.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeaningTest {

    private static final int WIDTH = 48;
    private static final double EXACT = 1e-5;

    private final Random random = new Random(3);

    @Test
    void aMeaningHasADirectionAndNoLength() {
        assertThat(Meaning.of(new float[] {3, 4}).cosine(Meaning.of(new float[] {6, 8})))
                .isCloseTo(1, within(EXACT));
        assertThat(Meaning.of(new float[] {3, 4}).cosine(Meaning.of(new float[] {-4, 3})))
                .isCloseTo(0, within(EXACT));
        assertThat(Meaning.of(new float[] {0, 0}).cosine(Meaning.of(new float[] {1, 0})))
                .isZero();
    }

    @Test
    void aSumOfSumsIsTheSumOfAll() {
        Meaning[] some = {any(), any(), any(), any()};
        MeaningSum all = new MeaningSum();
        MeaningSum first = new MeaningSum();
        MeaningSum second = new MeaningSum();
        IntStream.range(0, some.length).forEach(i -> {
            all.add(some[i]);
            (i < 2 ? first : second).add(some[i]);
        });
        first.add(second);
        first.add(new MeaningSum());
        Meaning other = any();
        assertThat(first.cosine(other)).isCloseTo(all.cosine(other), within(EXACT));
        assertThat(first.cosine(all)).isCloseTo(1, within(EXACT));
        assertThat(new MeaningSum().cosine(other)).isZero();
        assertThat(new MeaningSum().cosine(all)).isZero();
    }

    @Test
    void whatAllTextsOfALanguageHaveInCommonIsTakenAway() {
        MeaningCentres centres = new MeaningCentres();
        float[] french = vector();
        float[] german = vector();
        for (int i = 0; i < 200; i++) {
            centres.apart("fr", near(french, vector()));
            centres.apart("de", near(german, vector()));
        }
        float[] news = vector();
        Meaning told = near(french, news);
        Meaning toldElsewhere = near(german, news);
        Meaning other = near(french, vector());
        assertThat(told.cosine(other)).isGreaterThan(told.cosine(toldElsewhere));
        Meaning apart = apart(centres, "fr", told);
        assertThat(apart.cosine(apart(centres, "de", toldElsewhere))).isGreaterThan(0.9);
        assertThat(apart.cosine(apart(centres, "fr", other))).isLessThan(0.5);
    }

    @Test
    void aFewTextsHaveNoMeanAndThoseOfAnotherEncoderNone() {
        MeaningCentres centres = new MeaningCentres();
        assertThat(IntStream.range(0, 7).mapToObj(i -> centres.apart("fr", any())))
                .containsOnlyNulls();
        assertThat(centres.apart("ar", any())).isNotNull();
        assertThat(centres.apart("ar", Meaning.of(new float[] {1, 2}))).isNull();
    }

    private static Meaning apart(MeaningCentres centres, String language, Meaning meaning) {
        return Objects.requireNonNull(centres.apart(language, meaning));
    }

    private Meaning any() {
        return Meaning.of(vector());
    }

    private float[] vector() {
        float[] vector = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    /** Three parts of a language and one of a text. */
    private static Meaning near(float[] language, float[] text) {
        float[] both = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            both[i] = 3 * language[i] + text[i];
        }
        return Meaning.of(both);
    }
}
