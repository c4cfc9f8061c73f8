package org.kiosque.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfidenceTest {

    private static final String SENTENCE = "Three boats came home before the storm broke. ";

    @Test
    void aWholeTextBehindADeclaredWallIsTrusted() {
        assertThat(Confidence.of(.9, SENTENCE.repeat(60).strip(), true)).isEqualTo(.9);
    }

    @Test
    void aFewSentencesBehindAWallAreACutText() {
        assertThat(Confidence.of(.9, SENTENCE.repeat(8).strip(), true)).isLessThan(.2);
        assertThat(Confidence.of(.9, SENTENCE.repeat(8).strip(), false)).isEqualTo(.9);
    }

    @Test
    void aTextBehindAWallThatEndsInASentencesMiddleIsCut() {
        assertThat(Confidence.of(.9, SENTENCE.repeat(60) + "The harbour master", true))
                .isLessThan(.2);
    }

    @Test
    void aShortTextThatEndsInDotsIsCutWallOrNot() {
        assertThat(Confidence.of(.9, SENTENCE.repeat(3) + "The harbour master…", false))
                .isLessThan(.2);
    }
}
