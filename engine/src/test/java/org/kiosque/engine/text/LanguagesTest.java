package org.kiosque.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Un incendie ravage la garrigue près de Narbonne",
                "fr|Vladimir Poutine attendu en Alaska",
                "en|Fire crews battle blaze as thousands flee homes",
                "de|Regierung einigt sich auf neuen Haushalt",
                "es|El Gobierno anuncia nuevas ayudas para los agricultores",
                "it|Il governo approva la manovra, protesta dei sindacati",
                "pt|Governo anuncia novas medidas contra os incêndios",
                "nl|Kabinet komt met nieuwe maatregelen voor boeren",
                "ru|Президент прибыл на переговоры",
                "uk|Президент прибув до Києва з візитом",
                "ar|الرئيس يصل إلى العاصمة",
                "fa|رئیس جمهور وارد پایتخت شد",
                "zh|总统抵达首都参加会谈",
                "ja|大統領が首都に到着しました",
                "ko|대통령이 수도에 도착했다",
                "el|Ο πρόεδρος έφτασε στην πρωτεύουσα",
                "he|הנשיא הגיע לבירה",
                "pl|Prezydent przybył do stolicy na rozmowy",
                "sv|Regeringen presenterar en ny budget i dag",
                "tr|Cumhurbaşkanı görüşmeler için başkente geldi",
                "fi|Hallitus esitteli uuden talousarvion tänään",
                "hu|A kormány új költségvetést mutatott be"
            })
    void aHeadlineTellsItsLanguage(String language, String headline) {
        assertThat(Languages.detect(headline)).contains(language);
    }

    @Test
    void aTextWithoutLettersHasNoLanguage() {
        assertThat(Languages.detect("123 — 4,5 %")).isEmpty();
    }
}
