package org.kiosque.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void plainTextCountsTheSameBothWays() {
        CodePoints places = CodePoints.of("Élysée");
        assertThat(places.codePoint(3)).isEqualTo(3);
        assertThat(places.utf16(6)).isEqualTo(6);
    }

    @Test
    void bothWaysAgreeAroundEmoji() {
        String text = "a😀b😀😀c";
        CodePoints places = CodePoints.of(text);
        for (int i = 0; i <= places.length(); i++) {
            assertThat(places.utf16(i)).isEqualTo(text.offsetByCodePoints(0, i));
            assertThat(places.codePoint(text.offsetByCodePoints(0, i))).isEqualTo(i);
        }
    }

    @Test
    void aSpanCoversWhatWasMarked() {
        String text = "😀 Bonjour 😀 monde";
        int at = text.indexOf("monde");
        Span span = CodePoints.of(text).span(at, at + 5);
        assertThat(span.of(text)).isEqualTo("monde");
        assertThat(CodePoints.of(text).text(span)).isEqualTo("monde");
    }

    @Test
    void loneSurrogatesCountAsOne() {
        assertThat(CodePoints.of("\uD83Da\uDE00").length()).isEqualTo(3);
    }
}
