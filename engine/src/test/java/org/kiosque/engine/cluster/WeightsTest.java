package org.kiosque.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final String BOUNDS = "bound within 0.55\nbound across 0.6\nbound unite 0.54\n";

    @Test
    void whatIsWrittenIsReadAgain() {
        String written = Weights.shipped().format();
        assertThat(Weights.parse(written).format()).isEqualTo(written);
    }

    @Test
    void aBoundHoldsForAStepWhateverIsKnown() {
        assertThat(Weights.parse(BOUNDS).bound(Kind.Step.ACROSS)).isEqualTo(0.6);
    }

    @Test
    void eachDecisionHasWeightsOfItsOwn() {
        Weights weights = Weights.parse(BOUNDS + "within one -1\nwithin-text-meant one 2\n");
        assertThat(probability(weights, false, false)).isLessThan(0.5);
        assertThat(probability(weights, true, false)).isEqualTo(0.5);
        assertThat(probability(weights, true, true)).isGreaterThan(0.5);
    }

    @Test
    void aMisspeltNameIsNoWeight() {
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.parse("within-txet one 1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.parse("within-text on 1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.parse("bound along 0.5"));
    }

    /** Where all that is known is that there is something to decide. */
    private static double probability(Weights weights, boolean text, boolean meant) {
        Kind kind = new Kind(Kind.Step.WITHIN, text, meant);
        double[] evidence = new double[kind.evidence().size()];
        evidence[0] = 1;
        return weights.probability(new Comparison(kind, evidence));
    }
}
