package org.kiosque.engine.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.name.OwnNames;
import org.kiosque.engine.text.Document;

class PlaceNamesTest {

    private static Document document(String language, String text, @Nullable String url) {
        return new Document("x", "", text, language, null, url, null);
    }

    private static List<String> ids(String language, String text) {
        return Analyzer.analyze(document(language, text, null)).entities().stream()
                .map(Analysis.Entity::entity)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void aTownThatIsAlsoAWordIsATownOnlyBehindALocativeWord() {
        assertThat(ids("fr", "Le maire de Tours a parlé.")).containsExactly("geonames:2972191");
        assertThat(ids("fr", "Tours de table et sens unique : le vote a eu lieu. Sens interdit."))
                .isEmpty();
        assertThat(ids("en", "Trains stop in Reading. Reading is fun.")).containsExactly("geonames:2639577");
    }

    @Test
    void spanishEnIsAlsoInACity() {
        assertThat(ids("es", "Lo anunció al caer la tarde en Washington.")).containsExactly("Q61");
    }

    @Test
    void anArabicWordThatIsAlsoATownIsNoneWhereNothingTells() {
        assertThat(ids("ar", "نقل النازحون إلى معسكر جديد. وقال الخبر إن الجنود وصلوا."))
                .doesNotContain("geonames:2490098", "geonames:109435");
        assertThat(ids("ar", "اندلعت حرائق في مدينة معسكر أمس.")).contains("geonames:2490098");
    }

    @Test
    void aRussianWordThatBeginsASentenceIsNoTown() {
        assertThat(ids("ru", "Часть журналистов ночевала в университете. Час спустя они уехали."))
                .isEmpty();
    }

    @Test
    void threeArabicLettersAreATownOnlyBehindALocativeWord() {
        assertThat(ids("ar", "كان الوفد قد وصل في 15 آب. فإن اللقاء مهم، وكان طويلا. وان الوقت حان."))
                .isEmpty();
        assertThat(ids("ar", "سكان حلب ينتظرون. اندلعت حرائق في حلب.")).contains("geonames:170063");
        assertThat(ids("ar", "عرض الفيلم في كان أمس.")).contains("geonames:3028808");
        assertThat(ids("ar", "سقط صاروخ بحمص مساء.")).contains("geonames:169577");
    }

    @Test
    void aGivenNameThatIsATownBeginsAPersonsName() {
        assertThat(ids("fr", "La ministre Florence Duval est venue.")).isEmpty();
        assertThat(ids("fr", "Elle est née à Florence, en Italie.")).contains("Q38");
    }

    @Test
    void ofPlacesWithOneNameTheOneOfACountryNamedIsMeant() {
        assertThat(ids("en", "The United States team trained in Birmingham.")).contains("geonames:4049979");
        assertThat(ids("en", "The council met in Birmingham.")).containsExactly("geonames:2655603");
    }

    @Test
    void theFirmAndTheTownOfOneNameAreToldApart() {
        assertThat(ids("fr", "Orange a annoncé une hausse.")).containsExactly("org:orange");
        assertThat(ids("fr", "Le concert aura lieu à Orange.")).containsExactly("geonames:2989460");
    }

    @Test
    void oneCityHasOneIdentifierInEveryLanguage() {
        assertThat(List.of(
                        ids("fr", "Il vit à Édimbourg."),
                        ids("en", "He lives in Edinburgh."),
                        ids("es", "Vive en Edimburgo."),
                        ids("ru", "Он живёт в Эдинбурге.")))
                .allSatisfy(ids -> assertThat(ids).containsExactly("geonames:2650225"));
    }

    @Test
    void whatStandsForAPersonIsAMentionOfThemOnlyWhereNobodyElseBearsTheRole() {
        String text = "Le président américain Donald Trump est arrivé. Le président américain est reparti.";
        assertThat(Analyzer.analyze(document("fr", text, null)).entities())
                .filteredOn(entity -> "Q22686".equals(entity.entity()))
                .singleElement()
                .satisfies(entity -> assertThat(entity.mentions())
                        .extracting(Analysis.Passage::text)
                        .containsExactly("Donald Trump", "Le président américain"));
        String two = "Le juge Paul Martin et le juge Jean Petit arrivent. Le juge est reparti.";
        assertThat(Analyzer.analyze(document("fr", two, null)).entities())
                .allSatisfy(entity -> assertThat(entity.mentions()).hasSize(1));
    }

    @Test
    void namesThatAnOperatorAddsCountFirst() {
        OwnNames own = OwnNames.of(List.of("club:us-x O fr=US Crozon ; en=US Crozon", "nonsense"));
        assertThat(own.unread()).containsExactly("nonsense");
        assertThat(Analyzer.analyze(document("fr", "Hier, US Crozon a gagné.", null), List.of(), own)
                        .entities())
                .singleElement()
                .extracting(Analysis.Entity::entity)
                .isEqualTo("club:us-x");
    }
}
