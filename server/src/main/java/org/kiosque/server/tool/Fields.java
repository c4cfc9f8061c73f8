package org.kiosque.server.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Languages;
import org.kiosque.engine.text.Timestamps;
import org.kiosque.server.json.Json;
import org.kiosque.server.lines.Outcome;

/** The fields of a line of input, read leniently: what is unknown is ignored, what is missing is null or empty. */
final class Fields {

    private static final String FORBIDDEN_IN_ADDRESS = " \"<>\\^`{|}";
    private static final String NO_DATE =
            "\"published\" is no date; expected is ISO 8601 with an offset, as in 2025-08-09T07:43:00+02:00";
    private static final double LAST_SECONDS = 1e11;
    private static final double LAST_MILLIS = 1e14;

    private Fields() {}

    static ObjectNode object() {
        return Json.mapper().createObjectNode();
    }

    /** The start of an output line. */
    static ObjectNode named(String id) {
        return object().put("id", id);
    }

    /** The line's name; numbers are taken as written. */
    static Outcome<String> id(ObjectNode line) {
        return text(line, "id").then(id -> id.isEmpty() ? Outcome.bad("no \"id\"") : Outcome.good(id));
    }

    /** A scalar as text; empty where it is missing or null. */
    static Outcome<String> text(ObjectNode line, String name) {
        JsonNode value = line.path(name);
        return value.isContainerNode() ? Outcome.bad("\"" + name + "\" is no text") : Outcome.good(scalar(value));
    }

    /** An article with a name of its own. */
    static Outcome<Document> document(ObjectNode line) {
        return id(line).then(id -> document(id, line));
    }

    /** An article under a name given. */
    static Outcome<Document> document(String id, ObjectNode line) {
        return text(line, "title")
                .then(title -> text(line, "text")
                        .then(text -> published(line)
                                .map(published -> new Document(
                                        id,
                                        title,
                                        text,
                                        LanguageCodes.parse(scalar(line.path("language")))
                                                .orElse(null),
                                        published.orElse(null),
                                        orNull(scalar(line.path("url"))),
                                        orNull(scalar(line.path("publisher")))))));
    }

    /** When the article was published; empty where the line doesn't tell it. */
    private static Outcome<Optional<OffsetDateTime>> published(ObjectNode line) {
        JsonNode value = line.path("published");
        Optional<OffsetDateTime> moment = moment(value);
        boolean told = value.isContainerNode() || !scalar(value).isBlank();
        return told && moment.isEmpty() ? Outcome.bad(NO_DATE) : Outcome.good(moment);
    }

    /** The document with the language that its words tell, where it names none itself. */
    static Document withLanguage(Document document) {
        if (document.language() != null) {
            return document;
        }
        String told =
                Languages.detect(document.title() + "\n" + document.text()).orElse(null);
        return new Document(
                document.id(),
                document.title(),
                document.text(),
                told,
                document.published(),
                document.url(),
                document.publisher());
    }

    /** The document under another name. */
    static Document renamed(Document document, String id) {
        return new Document(
                id,
                document.title(),
                document.text(),
                document.language(),
                document.published(),
                document.url(),
                document.publisher());
    }

    /** A file, relative to a folder. */
    static Outcome<Path> path(Path folder, String written) {
        try {
            return Outcome.good(folder.resolve(written));
        } catch (InvalidPathException e) {
            return Outcome.bad("no name of a file: " + e.getMessage());
        }
    }

    /** An address; what browsers mend is mended. */
    static Outcome<URI> address(String written) {
        var mended = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            boolean encode = letter <= ' ' || FORBIDDEN_IN_ADDRESS.indexOf(letter) >= 0;
            mended.append(encode ? encoded(letter) : String.valueOf(letter));
        }
        try {
            return Outcome.good(new URI(mended.toString()));
        } catch (URISyntaxException e) {
            return Outcome.bad("no address: " + written);
        }
    }

    private static String encoded(char letter) {
        var encoded = new StringBuilder();
        for (byte one : String.valueOf(letter).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append("%02X".formatted(one));
        }
        return encoded.toString();
    }

    /** A date, a moment with or without its offset (then UTC), or an epoch in seconds or milliseconds. */
    private static Optional<OffsetDateTime> moment(JsonNode value) {
        return value.isNumber() ? epoch(value.doubleValue()) : Timestamps.parse(scalar(value));
    }

    private static Optional<OffsetDateTime> epoch(double number) {
        double millis = Math.abs(number) < LAST_SECONDS ? number * 1000 : number;
        return Math.abs(millis) > LAST_MILLIS
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(Math.round(millis)).atOffset(ZoneOffset.UTC));
    }

    private static String scalar(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isContainerNode() ? "" : value.asText();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
