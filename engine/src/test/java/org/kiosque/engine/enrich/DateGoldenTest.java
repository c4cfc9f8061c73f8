package org.kiosque.engine.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosque.engine.enrich.analysis.Analysis.DateMention;
import org.kiosque.engine.text.Document;

/** Sentences written for this test in six languages, and what their dates mean. */
class DateGoldenTest {

    private static final Path CASES = Path.of("src/test/resources/org/kiosque/engine/enrich-dates");
    private static final OffsetDateTime WEDNESDAY = OffsetDateTime.parse("2025-08-13T10:00:00+02:00");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de", "es", "it", "pt"})
    void datesMeanWhatIsExpected(String language) throws IOException {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (String line : Files.readAllLines(CASES.resolve(language).resolve("dates.tsv"))) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", 2);
            List<DateMention> dates = Analyzer.analyze(
                            new Document("x", "", fields[0], language, WEDNESDAY, null, null))
                    .dates();
            String found =
                    String.join(", ", dates.stream().map(DateMention::value).toList());
            assertThat(dates).allSatisfy(date -> assertThat(date.granularity()).isEqualTo(granularity(date.value())));
            all++;
            if (!found.equals(fields[1].strip())) {
                wrong.add(fields[0] + " -> " + found + " instead of " + fields[1]);
            }
        }
        assertThat(wrong)
                .as("%d of %d sentences in %s", wrong.size(), all, language)
                .isEmpty();
    }

    private static String granularity(String value) {
        if (value.contains("/")) {
            return "range";
        }
        if (value.contains("T")) {
            return value.endsWith(":00") ? "hour" : "minute";
        }
        return value.contains("W") ? "week" : value.length() == 4 ? "year" : value.length() == 7 ? "month" : "day";
    }
}
