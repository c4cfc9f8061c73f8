package org.kiosque.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosque.engine.text.Span;

class SignsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | Depuis combien de temps dirige-t-elle la région ? | Elle dirige la région depuis onze ans. | onze
                    fr | Quel âge a la présidente ? | La présidente, 61 ans, renonce. | 61
                    fr | Combien coûte le chapiteau ? | Le chapiteau vaut 430.000 euros. | 430.000
                    fr | Combien coûte le chapiteau ? | On le vend 430 € pièce. | 430
                    fr | À quelle heure a eu lieu la collision ? | L'accident s'est produit vers 6h40. | 6h40
                    fr | Quand a eu lieu la collision ? | Elle s'est produite vendredi. | vendredi
                    fr | Quelle hauteur atteint la tour ? | Elle s'élève à 120 mètres. | 120
                    fr | Combien de blessés ? | Dix-sept passagers furent soignés. | Dix-sept
                    fr | Qui a découvert la faille ? | La faille fut vue par Anaïs Delcourt. | Anaïs
                    fr | Pourquoi le pont est-il fermé ? | Il est fermé à cause de fissures. | cause
                    en | How old is she? | She is 16 years old. | 16
                    en | How much does it cost? | It was sold for $40. | 40
                    de | Wie alt ist sie? | Sie ist 16 Jahre alt. | 16
                    es | ¿Cuánto cuesta? | Se vende por 30 euros. | 30
                    """)
    void aThingOfTheKindThatIsAskedForIsSeen(String language, String question, String text, String word) {
        Sentence sentence = sentence(text, language);
        int[] places = Signs.in(sentence, Question.of(question, language), language);
        assertThat(places).isNotEmpty();
        assertThat(sentence.words().get(places[0]).text()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | Combien coûte le chapiteau ? | Le chapiteau date de 1998 et pèse 12 tonnes.
                    fr | Quel âge a la présidente ? | La présidente dirige 61 communes.
                    fr | Combien de blessés en 2019 ? | Il y eut des blessés en 2019.
                    fr | Qui a découvert la faille de Serre ? | La faille de Serre fut vue par un passant.
                    fr | À quelle heure ouvre le musée ? | Le musée ouvre le lundi.
                    """)
    void whatIsOfAnotherKindOrSaidByTheQuestionIsNot(String language, String question, String text) {
        assertThat(Signs.in(sentence(text, language), Question.of(question, language), language))
                .isEmpty();
    }

    private static Sentence sentence(String text, String language) {
        return Sentence.of(new Span(0, text.length()), text, language);
    }
}
