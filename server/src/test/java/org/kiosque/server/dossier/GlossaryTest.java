package org.kiosque.server.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.text.Document;

class GlossaryTest {

    @Test
    void aNameIsExplainedInTheReadersLanguageWhereAnArticleOfItDoes() {
        var english = source(1, "en", "Ukrainian President Volodymyr Zelensky spoke. It rained.");
        var french = source(2, "fr", "Le président ukrainien Volodymyr Zelensky a parlé.");
        assertThat(terms("fr", english, french))
                .extracting(term -> term.words().text())
                .contains("Le président ukrainien Volodymyr Zelensky");
        assertThat(terms("en", english, french))
                .extracting(term -> term.words().text())
                .contains("Ukrainian President Volodymyr Zelensky");
    }

    @Test
    void whatNoTextExplainsIsLeftOut() {
        assertThat(terms("fr", source(1, "fr", "Volodymyr Zelensky a parlé à Paris de l’ONU.")))
                .isEmpty();
    }

    @Test
    void aPlaceHasItsCountryInTheReadersLanguage() {
        var source = source(1, "en", "They met in Munich, the capital of Bavaria, on Friday.");
        assertThat(terms("fr", source)).singleElement().satisfies(term -> {
            assertThat(term.label()).isEqualTo("Munich");
            assertThat(term.country()).isEqualTo("Allemagne");
            assertThat(term.words().text()).isEqualTo("Munich, the capital of Bavaria");
        });
    }

    @Test
    void lettersAreExplainedAndCountedInEveryArticleThatHasThem() {
        var first = source(1, "fr", "Le Réseau des ports libres (RPL) se réunit.");
        var second = source(2, "fr", "Le RPL se tait. Les SRPLX aussi.");
        var third = source(3, "fr", "Personne ne dit rien du SRPL.");
        assertThat(terms("fr", first, second, third))
                .filteredOn(term -> term.label().equals("RPL"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.articles()).isEqualTo(2);
                    assertThat(term.words().text()).isEqualTo("Réseau des ports libres (RPL)");
                });
    }

    private static List<Dossier.Term> terms(String language, Source... sources) {
        return DossierWriter.of(List.of(sources), language).glossary();
    }

    private static Source source(long id, String language, String text) {
        var document = new Document(Long.toString(id), "", text, language, null, null, "p" + id);
        return new Source(
                id, "p" + id, "", language, Instant.ofEpochSecond(id), "", text, Analyzer.analyze(document, List.of()));
    }
}
