package org.kiosque.server.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosque.server.index.Inquiry.Dated;
import org.kiosque.server.index.Inquiry.Field;
import org.kiosque.server.index.Inquiry.Having;
import org.kiosque.server.index.Inquiry.Text;

class InquiryTest {

    private static final Days DAYS = Days.at(Instant.parse("2025-08-09T23:30:00Z"), ZoneId.of("Europe/Paris"));

    @Test
    void wordsPhrasesAndWhatIsUnwantedAreToldApart() {
        assertThat(parse("sommet  \"paix durable\" -Moscou -\"deux mots\"").parts())
                .containsExactly(
                        new Text("sommet", false, false),
                        new Text("paix durable", true, false),
                        new Text("Moscou", false, true),
                        new Text("deux mots", true, true));
    }

    @Test
    void frenchQuotationMarksMakeAPhraseToo() {
        assertThat(parse("« paix\u00a0durable »").parts()).containsExactly(new Text("paix durable", true, false));
        assertThat(parse("“paix durable").parts()).containsExactly(new Text("paix durable", true, false));
    }

    @Test
    void aPhraseMayHoldMarksOfAnotherKind() {
        assertThat(parse("\"un feu « hors norme », une femme\" x").parts())
                .containsExactly(
                        new Text("un feu « hors norme », une femme", true, false), new Text("x", false, false));
    }

    @Test
    void fieldsAreUnderstoodInEnglishAndInFrench() {
        assertThat(parse("publisher:lemonde source:\"La Voix\" qui:Macron -lang:de sujet:#Climat")
                        .parts())
                .containsExactly(
                        new Having(Field.PUBLISHER, "lemonde", false),
                        new Having(Field.PUBLISHER, "La Voix", false),
                        new Having(Field.WHO, "Macron", false),
                        new Having(Field.LANGUAGE, "de", true),
                        new Having(Field.TAG, "#Climat", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/b", "foo:bar", "publisher:", "date:soon", "date:2025-02-31", "12:30"})
    void whatIsNoFieldIsAWord(String written) {
        assertThat(parse(written).parts()).first().isInstanceOf(Text.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2024-12-31T23:00:00Z, 2025-12-31T23:00:00Z",
        "2025-08, 2025-07-31T22:00:00Z, 2025-08-31T22:00:00Z",
        "2025-8-5, 2025-08-04T22:00:00Z, 2025-08-05T22:00:00Z",
        "2025-08-01..2025-08-03, 2025-07-31T22:00:00Z, 2025-08-03T22:00:00Z",
        "today, 2025-08-09T22:00:00Z, 2025-08-10T22:00:00Z",
        "7j, 2025-08-03T22:00:00Z, 2025-08-10T22:00:00Z"
    })
    void datesAreDaysOfTheReader(String value, Instant from, Instant until) {
        assertThat(parse("date:" + value).parts()).containsExactly(new Dated(value, from, until, false));
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsNone() {
        assertThat(DAYS.dated("2025-08-03..2025-08-01", false)).isEmpty();
    }

    @Test
    void aDateTakesThePlaceOfAnother() {
        var week = DAYS.dated("7d", false);
        assertThat(parse("date:2024 paix").dated(week).written()).isEqualTo("paix date:7d");
        assertThat(parse("date:2024 paix").dated(Optional.empty()).written()).isEqualTo("paix");
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        var random = new Random(7);
        List<String> pieces = List.of(
                "paix",
                "-",
                "\"",
                " ",
                "tag:",
                "lang:",
                "who:",
                "date:",
                "2025",
                "..",
                ":",
                "«",
                "»",
                "é",
                "#",
                "\u00a0",
                "https://",
                "(",
                "قمة",
                "😀",
                "-\"",
                "a b");
        for (int i = 0; i < 5_000; i++) {
            var written = new StringBuilder();
            for (int piece = random.nextInt(12); piece > 0; piece--) {
                written.append(pieces.get(random.nextInt(pieces.size())));
            }
            var inquiry = parse(written.toString());
            assertThat(parse(inquiry.written())).as(written.toString()).isEqualTo(inquiry);
        }
    }

    @Test
    void aPartCanBeAddedAndTakenAway() {
        var german = new Having(Field.LANGUAGE, "de", false);
        assertThat(parse("paix").with(german).written()).isEqualTo("paix lang:de");
        assertThat(parse("paix").with(german).without(german)).isEqualTo(parse("paix"));
    }

    private static Inquiry parse(String written) {
        return Inquiry.parse(written, DAYS);
    }
}
