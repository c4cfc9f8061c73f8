package org.kiosque.engine.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationCheckerTest {

    private static final OffsetDateTime PUBLISHED = OffsetDateTime.parse("2025-08-14T10:00:00+02:00");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The works will cost 3.2 million euros. | Les travaux coûteront 3,2 millions d'euros.",
                "Vladimir Putin will meet Donald Trump on August 15, 2025. | Vladimir Poutine rencontrera Donald Trump le 15 août 2025.",
                "“We are ready”, she said. | « Nous sommes prêts », a-t-elle dit.",
                "About 10,000 people fled. | Environ 10 000 personnes ont fui.",
                "It rained in Germany. | Il a plu en Allemagne."
            })
    void whatKeepsNumbersDatesNamesAndQuotationsPasses(String original, String translation) {
        assertThat(check(original, translation)).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The works will cost 3.2 million euros. | Les travaux coûteront 4,2 millions d'euros. | NUMBER",
                "The works will cost 3.2 million euros. | Les travaux coûteront 3,2 milliards d'euros. | NUMBER",
                "The works will cost 3.2 million euros. | Les travaux coûteront 3,2 millions de dollars. | NUMBER",
                "Vladimir Putin will be there on August 15. | Vladimir Poutine sera là le 15 septembre. | DATE",
                "Vladimir Putin will be there. | Donald Trump sera là. | NAME",
                "Vladimir Putin will be there. | Il sera là. | NAME",
                "It rained in the town. | Il a plu dans la ville en Allemagne. | NAME",
                "“We are ready”, she said. | Nous sommes prêts, a-t-elle dit. | QUOTATION",
                "She said they were ready. | Elle a dit : « Nous sommes prêts ». | QUOTATION",
                "It rained. | Il a plu, voir https://mal.example/x | ADDRESS",
                "It rained for a long time in the old town by the river last night. | Il a plu. | TEXT",
                "It rained. | `` | TEXT"
            })
    void whatLosesOrAddsOneDoesNot(String original, String translation, String loss) {
        assertThat(check(original, translation)).isEqualTo(loss);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = "The bridge was closed after the storm, and nobody knows when it will be open to the public again."
                    + " | The bridge was closed after the storm, and nobody knows when it will be open to the public again."
                    + " | TEXT")
    void whatIsNotTranslatedAtAllDoesNot(String original, String translation, String loss) {
        assertThat(check(original, translation)).isEqualTo(loss);
    }

    private static String check(String original, String translation) {
        return TranslationChecker.check(
                        new TranslationChecker.Text(original, "en"),
                        new TranslationChecker.Text(translation, "fr"),
                        PUBLISHED)
                .map(Loss::name)
                .orElse("-");
    }
}
