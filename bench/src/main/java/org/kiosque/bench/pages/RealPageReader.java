package org.kiosque.bench.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.kiosque.bench.EvaluationData;

/** Reads the sets {@code aed} and {@code fundus} of the evaluation data. */
final class RealPageReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DAY_LENGTH = "2025-08-15".length();

    private RealPageReader() {}

    /** The pages of the sets; the run ends where they are absent. */
    static List<RealPage> pages() {
        return read(EvaluationData.at("extraction"));
    }

    static List<RealPage> read(Path folder) {
        List<RealPage> pages = new ArrayList<>();
        for (JsonNode line : lines(folder.resolve("aed.jsonl"))) {
            pages.add(aed(folder, line));
        }
        for (JsonNode line : lines(folder.resolve("fundus.jsonl"))) {
            pages.add(fundus(folder, line));
        }
        return pages;
    }

    private static List<JsonNode> lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(RealPageReader::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RealPage aed(Path folder, JsonNode line) {
        List<String> authors = Arrays.stream(line.path("authors").asText().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return page(
                folder,
                "aed",
                line,
                new Gold(
                        line.path("title"),
                        line.path("date"),
                        authors,
                        line.path("body").asText()));
    }

    private static RealPage fundus(Path folder, JsonNode line) {
        JsonNode gold = line.path("gold");
        List<String> parts = new ArrayList<>(texts(gold.at("/body/summary")));
        for (JsonNode section : gold.at("/body/sections")) {
            parts.addAll(texts(section.path("headline")));
            parts.addAll(texts(section.path("paragraphs")));
        }
        return page(
                folder,
                "fundus",
                line,
                new Gold(
                        gold.path("title"),
                        gold.path("publishing_date"),
                        texts(gold.path("authors")),
                        String.join("\n\n", parts)));
    }

    private static RealPage page(Path folder, String set, JsonNode line, Gold gold) {
        String date = gold.date().asText();
        return new RealPage(
                line.path("id").asText(),
                set,
                URI.create(line.path("url").asText()),
                folder.resolve(line.path("file").asText()),
                gold.title().asText(),
                instant(date),
                date.length() > DAY_LENGTH && !date.contains("00:00:00"),
                gold.authors(),
                gold.text());
    }

    /** Reads {@code 2025-08-15}, {@code 2025-08-15 10:00:00} and {@code 2025-08-15 10:00:00.123+02:00}. */
    private static Instant instant(String date) {
        if (date.length() <= DAY_LENGTH || date.contains("00:00:00")) {
            return LocalDate.parse(date.substring(0, DAY_LENGTH)).atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
        String time = date.replace(' ', 'T');
        boolean offset = time.indexOf('+') > 0 || time.lastIndexOf('-') > DAY_LENGTH;
        return OffsetDateTime.parse(offset ? time : time + "Z").toInstant();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private record Gold(JsonNode title, JsonNode date, List<String> authors, String text) {}
}
