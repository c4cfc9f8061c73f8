package org.kiosque.engine.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.kiosque.engine.text.Document;

/** A few invented articles of several languages, in the order of their publication. */
record Newsroom(Report report, String story) {

    static List<Newsroom> read() {
        return read("articles.txt");
    }

    static List<Newsroom> read(String name) {
        try (InputStream in = Objects.requireNonNull(Newsroom.class.getResourceAsStream("newsroom/" + name))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Newsroom::parse)
                    .sorted(Comparator.comparing(article -> article.report().at()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Report> reports() {
        return read().stream().map(Newsroom::report).toList();
    }

    static Report titled(String id, String language, String at, String title) {
        Document document = new Document(id, title, "", language, null, null, null);
        return new Report(document, List.of(), Instant.parse(at));
    }

    private static Newsroom parse(String line) {
        String[] parts = line.split(" \\| ", 6);
        OffsetDateTime published = OffsetDateTime.parse(parts[3]);
        Document document = new Document(parts[0], parts[4], parts[5], parts[2], published, null, null);
        return new Newsroom(Report.of(document, List.of(), Instant.EPOCH), parts[1]);
    }
}
