package org.kiosque.engine.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CentroidTest {

    private static final double EXACT = 1e-5;

    @Test
    void theMeanOfAVectorIsThatOfItsCosinesWithEachOfTheSum() {
        Centroid sum = sum(vector(1, 2), vector(2, 3), vector(4, 5));
        assertThat(sum.likeness(vector(2)).mean()).isCloseTo(2 * Math.sqrt(0.5) / 3, within(EXACT));
        assertThat(sum.cosine(vector(2))).isGreaterThan(sum.likeness(vector(2)).mean());
    }

    @Test
    void theMeanOfTwoSumsIsThatOfEachWithEach() {
        Centroid one = sum(vector(1), vector(2));
        Centroid other = sum(vector(1), vector(3));
        assertThat(one.likeness(other).mean()).isCloseTo(0.25, within(EXACT));
        one.add(other);
        assertThat(one.likeness(vector(1)).mean()).isCloseTo(0.5, within(EXACT));
    }

    @Test
    void anEmptySumHasNothingInCommonWithAnything() {
        assertThat(new Centroid().likeness(vector(1)).mean()).isZero();
        assertThat(new Centroid().likeness(sum(vector(1))).mean()).isZero();
        Centroid empty = sum(Vector.EMPTY);
        assertThat(empty.likeness(vector(1)).mean()).isZero();
    }

    @Test
    void theHighestOfTwoIsTakenOfEachFigure() {
        Centroid.Likeness one = new Centroid.Likeness(0.5, 0.1);
        assertThat(one.highest(new Centroid.Likeness(0.4, 0.2))).isEqualTo(new Centroid.Likeness(0.5, 0.2));
    }

    private static Centroid sum(Vector... vectors) {
        Centroid sum = new Centroid();
        for (Vector vector : vectors) {
            sum.add(vector);
        }
        return sum;
    }

    private static Vector vector(long... terms) {
        TermMap map = new TermMap(terms.length);
        for (long term : terms) {
            map.add(term, 1);
        }
        return Vector.of(map);
    }
}
