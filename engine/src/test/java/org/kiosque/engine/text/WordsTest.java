package org.kiosque.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static List<String> words(String text) {
        return Words.of(text).stream().map(Word::text).toList();
    }

    @Test
    void elidedArticlesStandAlone() {
        assertThat(words("L'Élysée et aujourd'hui, qu’elle"))
                .containsExactly("L'", "Élysée", "et", "aujourd'hui", "qu’", "elle");
    }

    @Test
    void theEnglishGenitiveIsCutOff() {
        assertThat(words("Trump's plan isn't")).containsExactly("Trump", "s", "plan", "isn't");
    }

    @Test
    void numbersKeepTheirDecimals() {
        assertThat(words("3,5 % de 2.600 en 1999.")).containsExactly("3,5", "de", "2.600", "en", "1999");
    }

    @Test
    void everySpanCoversItsWord() {
        String text = "😀 Seine-Saint-Denis, 东京 الشرق الأوسط Москва";
        assertThat(Words.of(text))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word.span().of(text)).isEqualTo(word.text()));
    }

    @Test
    void foldingTakesAccentsAndLigaturesOff() {
        assertThat(Words.fold("Élysée")).isEqualTo("elysee");
        assertThat(Words.fold("Œuvre")).isEqualTo("oeuvre");
        assertThat(Words.fold("L’été")).isEqualTo("l'ete");
        assertThat(Words.fold("Україна")).isEqualTo(Words.fold("УКРАЇНА"));
        assertThat(Words.fold("أوكرانيا")).isEqualTo(Words.fold("اوكرانيا"));
    }

    @Test
    void formsOfOneWordShareAStem() {
        assertThat(Stems.stem("présidents", "fr")).isEqualTo(Stems.stem("président", "fr"));
        assertThat(Stems.stem("régionaux", "fr")).isEqualTo(Stems.stem("régional", "fr"));
        assertThat(Stems.stem("talks", "en")).isEqualTo(Stems.stem("talk", "en"));
        assertThat(Stems.stem("президента", "ru")).isEqualTo(Stems.stem("президентом", "ru"));
        assertThat(Stems.stem("والرئيس", "ar")).isEqualTo(Stems.stem("الرئيس", "ar"));
    }
}
