package org.kiosque.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosque.engine.text.Resource;
import org.kiosque.engine.text.Span;
import org.kiosque.engine.text.Stems;

class ThesaurusTest {

    @ParameterizedTest
    @CsvSource({
        "fr, évadé, échappe",
        "fr, profession, métier",
        "fr, né, naissance",
        "en, won, victory",
        "es, ganó, victoria",
        "de, gewann, sieg",
        "ru, выиграл, победа",
        "ar, فاز, فوز"
    })
    void aWordMayBeAskedWithAndAnotherAnswer(String language, String asked, String told) {
        assertThat(Thesaurus.of(language).near(Stems.stem(asked, language))).contains(Stems.stem(told, language));
    }

    @Test
    void aWordIsNotNearItselfAndNothingIsNearWhatIsUnknown() {
        assertThat(Thesaurus.of("fr").near("gagner")).isNotEmpty().doesNotContain("gagner");
        assertThat(Thesaurus.of("fr").near("serrelongue")).isEmpty();
        assertThat(Thesaurus.of("xx").near("word")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es", "de", "ru", "ar"})
    void aLineHoldsDifferentWordsAndStandsThereOnce(String language) {
        Set<Set<String>> lines = new HashSet<>();
        for (String line : Resource.lines(Thesaurus.class, "synonyms/" + language + ".txt")) {
            List<String> words = List.of(line.split(", "));
            assertThat(words).hasSizeGreaterThan(1).doesNotHaveDuplicates().allMatch(word -> !word.contains(" "));
            assertThat(lines.add(new HashSet<>(words))).as(line).isTrue();
        }
        assertThat(lines).isNotEmpty();
    }

    @Test
    void aPassageIsFoundByANearWordButAfterOneThatHasTheWordItself() {
        PassageIndex index = new PassageIndex(Set.of("fr"));
        index.add(passage(0, "Le détenu s'échappe de la prison de Lyon."));
        index.add(passage(1, "Un détenu fut évadé par la ruse en mai."));
        index.add(passage(2, "La récolte de lavande commence."));
        String asked = Stems.stem("évadé", "fr");
        Map<String, Set<String>> near = new HashMap<>();
        near.put(asked, Thesaurus.of("fr").near(asked));

        assertThat(index.search(Set.of(asked), near, 10, any -> true))
                .extracting(hit -> hit.passage().document())
                .containsExactly(1, 0);
    }

    private static Passage passage(int document, String text) {
        Sentence sentence = Sentence.of(new Span(0, text.length()), text, "fr");
        return Passage.of(document, List.of(), List.of(sentence)).getFirst();
    }
}
