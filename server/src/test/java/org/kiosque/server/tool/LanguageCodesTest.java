package org.kiosque.server.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodesTest {

    @ParameterizedTest
    @CsvSource({
        "eng, en",
        "fra, fr",
        "fre, fr",
        "deu, de",
        "ger, de",
        "spa, es",
        "rus, ru",
        "ara, ar",
        "zho, zh",
        "cmn, zh",
        "fr, fr",
        "fr-FR, fr",
        "pt_BR, pt",
        "FR, fr",
        "zh-Hant-TW, zh",
        "en_US.UTF-8, en",
        "ast, ast",
        "iw, he",
        "heb, he",
        "ind, id",
        "slv, sl",
        "hrv, hr",
        "por, pt",
        "ita, it"
    })
    void everyStandardIsReadAsOne(String written, String read) {
        assertThat(LanguageCodes.parse(written)).hasValue(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "und", "mul", "french", "f", "12", "é", "zxx", "-fr"})
    void whatNamesNoLanguageIsLeftOut(String written) {
        assertThat(LanguageCodes.parse(written)).isEmpty();
    }

    @Test
    void anEndlessTagIsNoLanguage() {
        assertThat(LanguageCodes.parse("fr-" + "x".repeat(10_000))).isEmpty();
    }
}
