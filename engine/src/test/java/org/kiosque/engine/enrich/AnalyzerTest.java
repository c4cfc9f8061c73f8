package org.kiosque.engine.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.topic.Hashtags;
import org.kiosque.engine.text.Document;

class AnalyzerTest {

    private static final OffsetDateTime SATURDAY = OffsetDateTime.parse("2025-08-09T08:00:00+02:00");

    private static Analysis analyze(String language, String text) {
        return Analyzer.analyze(new Document("x", "", text, language, SATURDAY, null, null));
    }

    private static List<String> values(String language, String text) {
        return analyze(language, text).dates().stream()
                .map(Analysis.DateMention::value)
                .toList();
    }

    @Test
    void scareQuotesAndTitlesOfWorksAreNoQuotes() {
        assertThat(analyze("fr", "Les « gilets jaunes » défilent à Paris.").quotes())
                .isEmpty();
        assertThat(analyze("fr", "Le film « Les Oiseaux de la nuit » sort mercredi.")
                        .quotes())
                .isEmpty();
    }

    @Test
    void clockTimesOrdinalsAndBareSignsAreNoNumbersToList() {
        assertThat(analyze("en", "At 11:30 they met, 5:05 a.m. being too early. Article 73 stands; it ended 2-0.")
                        .numbers())
                .isEmpty();
        assertThat(analyze("fr", "Le bac part à 19 h 30 puis à 16 heures.").numbers())
                .isEmpty();
        assertThat(analyze("fr", "Le bac porte 40 voitures et coûte 12 euros.").numbers())
                .hasSize(2);
    }

    @Test
    void aRoleThatTwoPersonsBearStandsForNeither() {
        String text =
                "President Ann Gray met President Tom Hill. The president said: \"We agree on every single point.\"";
        assertThat(analyze("en", text).quotes())
                .singleElement()
                .satisfies(quote -> assertThat(quote.speaker())
                        .isNotNull()
                        .extracting("label", "entity")
                        .containsExactly("The president", null));
    }

    @Test
    void aSummaryHoldsNoHeadingsAndNoCallsToSubscribe() {
        String text = "A town of two rivers and seven bridges\n\nSubscribe to our newsletter for more such stories."
                + "\n\nThe council closed the old bridge on Monday after the flood.";
        assertThat(analyze("en", text).summary())
                .extracting(Analysis.Passage::text)
                .containsExactly("The council closed the old bridge on Monday after the flood.");
    }

    @Test
    void aBrokenClosingMarkEndsAQuoteAllTheSame() {
        assertThat(analyze("fr", "« Nous partirons demain matin à l'aube\", a déclaré Marie Dupont.")
                        .quotes())
                .singleElement()
                .satisfies(quote -> assertThat(quote.speaker())
                        .isNotNull()
                        .extracting("label")
                        .isEqualTo("Marie Dupont"));
    }

    @Test
    void oneIdentifierServesEveryLanguage() {
        assertThat(List.of(
                        analyze("fr", "Le Kremlin a répondu."),
                        analyze("en", "The Kremlin answered."),
                        analyze("de", "Der Kreml hat geantwortet."),
                        analyze("ru", "Об этом сообщили в Кремле."),
                        analyze("ar", "أعلن الكرملين ذلك.")))
                .allSatisfy(analysis -> assertThat(analysis.entities())
                        .extracting(Analysis.Entity::entity)
                        .contains("org:kremlin"));
    }

    @Test
    void aLastNameJoinsTheFullName() {
        Analysis analysis = analyze("fr", "Claire Lemoine est arrivée. Selon Lemoine, tout va bien.");
        assertThat(analysis.entities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.mentions()).hasSize(2));
    }

    @Test
    void datesAreToldFromThePublication() {
        assertThat(values("fr", "Il viendra le 15 août prochain, ou la semaine prochaine."))
                .containsExactly("2025-08-15", "2025-W33");
        assertThat(values("fr", "C'était hier, vendredi, ou il y a trois mois."))
                .containsExactly("2025-08-08", "2025-08-08", "2025-05");
        assertThat(values("fr", "Du 12 au 15 août 2025.")).containsExactly("2025-08-12/2025-08-15");
        assertThat(values("en", "It began on March 3, 2024, two years ago, in 2023."))
                .containsExactly("2024-03-03", "2023", "2023");
        assertThat(values("de", "Am 3. Oktober 2024 und gestern.")).containsExactly("2024-10-03", "2025-08-08");
        assertThat(values("es", "El 5 de mayo de 2024 y hace dos semanas.")).containsExactly("2024-05-05", "2025-W30");
    }

    @Test
    void aRelativeDateWithoutAPublicationIsNotGuessed() {
        Analysis analysis =
                Analyzer.analyze(new Document("x", "", "Il est venu hier, le 3 mai.", "fr", null, null, null));
        assertThat(analysis.dates()).isEmpty();
    }

    @Test
    void numbersHaveUnitsAndThings() {
        assertThat(analyze("fr", "Environ 20 % du territoire, quatre régions et 50 millions de dollars.")
                        .numbers())
                .extracting(Analysis.NumberMention::value, Analysis.NumberMention::unit, Analysis.NumberMention::what)
                .containsExactly(
                        Assertions.tuple(20.0, "%", null),
                        Assertions.tuple(4.0, null, "régions"),
                        Assertions.tuple(5e7, "USD", null));
    }

    @Test
    void hashtagsKeepAccentsAndInnerCapitals() {
        assertThat(Hashtags.tag("États-Unis")).isEqualTo("#ÉtatsUnis");
        assertThat(Hashtags.tag("élection présidentielle")).isEqualTo("#ÉlectionPrésidentielle");
        assertThat(Hashtags.tag("SpaceX")).isEqualTo("#SpaceX");
    }

    @Test
    void hostileTextsAreReadInBoundedTime() {
        String[] pieces = {
            "«",
            "»",
            "“",
            "”",
            "\"",
            "a déclaré ",
            "il ",
            "que ",
            "Paul Durand ",
            "12 000 ",
            "\n\n",
            "😀",
            "1.5",
            ". ",
            "٣ 123 ",
            "du 1 au 2 mai "
        };
        Random random = new Random(7);
        for (String language : List.of("fr", "en", "de", "ru", "ar", "zz")) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 50_000) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Assertions.assertThatCode(() -> analyze(language, text.toString())).doesNotThrowAnyException();
        }
        long start = System.nanoTime();
        analyze("fr", "« ".repeat(100_000));
        analyze("fr", "a déclaré que il ".repeat(10_000));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aSignWithoutLettersOrFiguresIsNoCount() {
        assertThat(values("es", "Ocurrió hace \uFE0F días, hace ☄️ semanas, hace ✈️ horas."))
                .isEmpty();
    }

    @Test
    void anEmptyDocumentSaysNothing() {
        Analysis analysis = Analyzer.analyze(new Document("x", "", "", null, null, null, null));
        assertThat(analysis.language()).isNull();
        assertThat(analysis.summary()).isEmpty();
    }

    @Test
    void whoIsOnlyAPronounHoldsNoPosition() {
        assertThat(analyze("en", "It refused to sign the treaty before the summer.")
                        .positions())
                .isEmpty();
        assertThat(analyze("en", "Germany refused to sign the treaty before the summer.")
                        .positions())
                .singleElement()
                .extracting(Analysis.Position::actor)
                .isEqualTo("Germany");
    }

    @Test
    void aPositionIsOnlyWhatTheTextSaysOfItsActor() {
        assertThat(positions("en", "Vladimir Putin has been wanted by the court in The Hague since March 2023."))
                .isEmpty();
        assertThat(positions("en", "Mayor Muriel Bowser called the action unsettling and without precedent."))
                .isEmpty();
        assertThat(positions("en", "Mayor Muriel Bowser called for a public debate in autumn."))
                .containsExactly("Muriel Bowser demands");
        assertThat(positions("fr", "Le président vénézuélien y est accusé de trafic de drogue par Washington."))
                .isEmpty();
        assertThat(positions("fr", "Le sénateur Laurent Duplomb n’exclut pas de revenir avec un nouveau texte."))
                .isEmpty();
        assertThat(positions("fr", "C’est l’effort que François Bayrou a demandé au pays le 15 juillet."))
                .isEmpty();
        assertThat(positions("fr", "François Bayrou a demandé au pays un effort de 43 milliards d’euros."))
                .containsExactly("François Bayrou demands");
        assertThat(positions("de", "Volker Türk weist auf die Lage der Familien im Süden hin."))
                .isEmpty();
        assertThat(positions("de", "Volker Türk weist den Vorwurf der Regierung entschieden zurück."))
                .containsExactly("Volker Türk denies");
    }

    @Test
    void whatIsWantedKeepsItsSignOfMoney() {
        assertThat(analyze("en", "Germany wants €43.8bn of cuts by the end of the year.")
                        .positions())
                .singleElement()
                .satisfies(held -> assertThat(held.what().text()).startsWith("€43.8bn of cuts"));
    }

    private static List<String> positions(String language, String text) {
        return analyze(language, text).positions().stream()
                .map(held -> held.actor() + " " + held.stance())
                .toList();
    }
}
