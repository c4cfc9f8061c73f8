package org.kiosque.engine.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void whiteSpaceFoldsAndInvisibleMarksGo() {
        assertThat(PlainText.fold(" \n L\u00adé\u200bo \t\u00a0 est\u00a0là\u0000 "))
                .isEqualTo("Léo est là");
    }

    @Test
    void noBreakSpacesOfTypographyStay() {
        assertThat(PlainText.fold("«\u00a0Non\u202f!\u00a0» à 10\u00a0000\u00a0€"))
                .isEqualTo("«\u00a0Non\u202f!\u00a0» à 10\u00a0000\u00a0€");
    }

    @Test
    void joinersOfEmojiAndPersianStay() {
        assertThat(PlainText.fold("👩\u200d👧 می\u200cخواهم")).isEqualTo("👩\u200d👧 می\u200cخواهم");
    }
}
