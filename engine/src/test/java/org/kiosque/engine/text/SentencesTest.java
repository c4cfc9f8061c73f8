package org.kiosque.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> cut(String text, String language) {
        return Sentences.of(text, language).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void abbreviationsAndInitialsDoNotEndASentence() {
        assertThat(cut("M. J. Dupont a vu le Dr. Martin. Il est parti.", "fr")).hasSize(2);
        assertThat(cut("Mr. Smith went to the U.S. embassy. He left at 3 p.m. sharp.", "en"))
                .hasSize(2);
        assertThat(cut("Das kostet z. B. 3 Euro. Am 3. Juni war es so.", "de")).hasSize(2);
        assertThat(cut("El Sr. Pérez llegó. Habló la Dra. Gil.", "es")).hasSize(2);
        assertThat(cut("В 2025 г. Москва ответила. Это 5 млн. руб. в год.", "ru"))
                .hasSize(2);
    }

    @Test
    void decimalsStayWhole() {
        assertThat(cut("Le taux est de 3.5 points. Il monte.", "fr")).hasSize(2);
    }

    @Test
    void guillemetsCloseTheirSentence() {
        assertThat(cut("« Nous partons. » Il s'est levé. « Quoi ? » demande-t-elle.", "fr"))
                .containsExactly("« Nous partons. »", "Il s'est levé.", "« Quoi ? » demande-t-elle.");
    }

    @Test
    void anEmptyLineEndsASentence() {
        assertThat(cut("Un titre sans point\n\nLe texte suit", "fr"))
                .containsExactly("Un titre sans point", "Le texte suit");
    }

    @Test
    void sentencesGluedTogetherArePartedButAddressesAreNot() {
        assertThat(cut("Ils ont visité Venise.Selon le quotidien, tout va bien.", "fr"))
                .hasSize(2);
        assertThat(cut("Voir www.exemple.fr pour la suite", "fr")).hasSize(1);
    }

    @Test
    void hostileDotsAreReadInLinearTime() {
        assertThat(cut(".".repeat(200_000), "fr")).hasSize(1);
        assertThat(cut("\n ".repeat(100_000) + "fin", "fr")).containsExactly("fin");
    }
}
