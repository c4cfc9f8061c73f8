package org.kiosque.server.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosque.engine.text.Document;
import org.kiosque.server.json.Json;
import org.kiosque.server.lines.Outcome;

class FieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"2025-08-15\"; 2025-08-15T00:00Z",
                "\"2025-08-15T19:30:00\"; 2025-08-15T19:30Z",
                "\"2025-08-15 19:30\"; 2025-08-15T19:30Z",
                "\"2025-08-15T19:30:00+02:00\"; 2025-08-15T19:30+02:00",
                "\"2025-08-15T19:30:00.123Z\"; 2025-08-15T19:30:00.123Z",
                "1755286200; 2025-08-15T19:30Z",
                "1755286200000; 2025-08-15T19:30Z",
                "1755286200.5; 2025-08-15T19:30:00.500Z",
                "\"1755286200\"; 2025-08-15T19:30Z"
            })
    void aMomentIsReadHoweverItIsWritten(String written, String moment) {
        assertThat(document("{\"id\":\"1\",\"published\":" + written + "}").published())
                .hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \""})
    void aMomentThatIsNotToldIsUnknown(String written) {
        assertThat(document("{\"id\":\"1\",\"published\":" + written + "}").published())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "[]", "{}", "1e300", "true"})
    void whatIsNoMomentIsBad(String written) {
        assertThat(Fields.document(object("{\"id\":\"1\",\"published\":" + written + "}")))
                .isEqualTo(Outcome.bad("\"published\" is no date; expected is ISO 8601 with an offset,"
                        + " as in 2025-08-09T07:43:00+02:00"));
    }

    @Test
    void missingTextsAreEmptyAndUnknownFieldsIgnored() {
        var document = document("{\"id\":12,\"title\":null,\"language\":\"xx-unknown\",\"more\":{\"a\":[1]}}");
        assertThat(document).isEqualTo(new Document("12", "", "", "xx", null, null, null));
    }

    @Test
    void aTextThatIsNoneIsBad() {
        assertThat(Fields.document(object("{\"id\":\"1\",\"text\":[\"a\"]}")))
                .isEqualTo(Outcome.bad("\"text\" is no text"));
        assertThat(Fields.document(object("{\"title\":\"a\"}"))).isEqualTo(Outcome.bad("no \"id\""));
    }

    @Test
    void anAddressIsMendedAsBrowsersDo() {
        assertThat(Fields.address("https://a.example/x y|{z}?q=\"é\""))
                .isEqualTo(Outcome.good(URI.create("https://a.example/x%20y%7C%7Bz%7D?q=%22é%22")));
        assertThat(Fields.address("https://[broken")).isInstanceOf(Outcome.Bad.class);
    }

    private static Document document(String line) {
        return switch (Fields.document(object(line))) {
            case Outcome.Good<Document>(Document document) -> document;
            case Outcome.Bad<Document>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static ObjectNode object(String line) {
        return Json.read(line, ObjectNode.class);
    }
}
