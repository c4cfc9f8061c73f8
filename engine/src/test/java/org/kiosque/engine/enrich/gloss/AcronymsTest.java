package org.kiosque.engine.enrich.gloss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcronymsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Selon l’Organisation mondiale de la santé (OMS), il pleut. | Organisation mondiale de la santé (OMS)",
                "Says the European Central Bank (ECB) today. | European Central Bank (ECB)",
                "Wie die Europäische Zentralbank (EZB) sagt. | Europäische Zentralbank (EZB)",
                "Le Syndicat canadien de la fonction publique (SCFP) gagne. | Syndicat canadien de la fonction publique (SCFP)",
                "La Organización de las Naciones Unidas (ONU) espera. | Organización de las Naciones Unidas (ONU)"
            })
    void lettersAreExplainedByTheNameThatTheyBegin(String text, String explained) {
        assertThat(Acronyms.of(text))
                .extracting(acronym -> acronym.place().of(text))
                .containsExactly(explained);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Das sagte Friedrich Merz (CDU).",
                "Des marches ont eu lieu. (ATM)",
                "Le North Atlantic Treaty Organization (OTAN) attend.",
                "La police de Marseille (PDM) ne dit rien.",
                "Le Parti (PS) vote."
            })
    void lettersThatTheWordsBeforeDoNotSpellAreNotExplained(String text) {
        assertThat(Acronyms.of(text)).isEmpty();
    }

    @Test
    void thePlaceCountsCodePoints() {
        String text = "🌍 Voici la Banque centrale européenne (BCE).";
        assertThat(Acronyms.of(text).getFirst().place().of(text)).isEqualTo("Banque centrale européenne (BCE)");
    }
}
