package org.kiosque.engine.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosque.engine.text.Resource;

class ThingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                fr | Les séismes                | en | Two earthquakes
                fr | un tremblement de terre    | ar | زلزال
                de | Waldbrände                 | es | los incendios
                ru | Наводнение                 | fr | inondations
                pt | As eleições                | de | Wähler
                ar | والانتخابات                | it | elezioni
                ru | Вакцинация                 | en | vaccines
                en | protests                   | ru | протестов
                ru | Биткоин                    | ar | بيتكوين
                fr | des hijabs                 | de | Kopftücher
                es | los bomberos               | it | pompieri
                pt | futebol                    | ar | الكرة
                de | zwei Gletscher             | en | a glacier
                """)
    void oneThingHasOneTermInAllLanguages(String language, String words, String other, String others) {
        assertThat(things(words, language)).isNotEmpty().containsExactlyInAnyOrder(things(others, other));
    }

    @Test
    void aWholeWordIsNoBeginning() {
        assertThat(things("war", "en")).hasSize(1);
        assertThat(things("warehouse wardrobe", "en")).isEmpty();
        assertThat(things("la guerrilla", "es")).doesNotContainAnyElementsOf(list(things("la guerra", "es")));
    }

    @Test
    void wordsOfOtherMeaningWithTheSameBeginningSpeakOfNothing() {
        assertThat(things("материалы", "ru")).isEmpty();
        assertThat(things("particularmente", "es")).isEmpty();
        assertThat(things("شيخ", "ar")).isEmpty();
    }

    @Test
    void ofTwoBeginningsTheLongerTells() {
        assertThat(things("semifinal", "en")).doesNotContainAnyElementsOf(list(things("finals", "en")));
    }

    @Test
    void aLanguageWithoutWordsSpeaksOfNothing() {
        assertThat(things("maanjäristys", "fi")).isEmpty();
    }

    @Test
    void everyLineHasWordsInEveryLanguageAndNoWordTwice() {
        var seen = new TreeMap<String, String>();
        for (String line : Resource.lines(Things.class, "things.txt")) {
            String[] columns = line.split(" ; ", -1);
            assertThat(columns).as(line).hasSize(8);
            assertThat(columns).as(line).allMatch(column -> !column.isBlank());
            assertThat(columns)
                    .as(line)
                    .allSatisfy(column -> assertThat(column.strip().split(","))
                            .extracting(Folding::fold)
                            .doesNotHaveDuplicates());
            assertThat(seen.put(columns[0], line)).as(line).isNull();
        }
        assertThat(seen.size()).isGreaterThan(700);
    }

    private static List<Long> list(Long[] things) {
        return things.length == 0 ? Collections.emptyList() : List.of(things);
    }

    private static Long[] things(String words, String language) {
        TermMap things = new TermMap();
        Token.of(words, language, 20).forEach(token -> Things.addTo(things, token, language));
        return Arrays.stream(things.terms()).boxed().toArray(Long[]::new);
    }
}
