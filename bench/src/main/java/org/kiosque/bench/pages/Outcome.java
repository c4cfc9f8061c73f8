package org.kiosque.bench.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one entry of a feed in a Kiosque's data folder.
 *
 * @param address of the entry
 * @param error of the last visit, or null
 * @param article what was filed, or null
 */
record Outcome(
        URI address, @Nullable String error, @Nullable Filed article) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An article on file with the newest version's text. */
    record Filed(
            long id,
            String url,
            String title,
            boolean teaserOnly,
            Instant published,
            Instant filed,
            String publisher,
            JsonNode json) {}

    static List<Outcome> read(Path dataFolder) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + dataFolder.resolve("kiosque.db"));
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select e.url as address, e.error, a.id, a.url, a.title, a.teaser_only, a.published, a.seen,
                          p.name, v.article_json
                        from entry e left join article a on a.id = e.article_id
                        left join publisher p on p.id = a.publisher_id
                        left join version v on v.article_id = a.id and v.number = a.version""")) {
            while (rows.next()) {
                outcomes.add(outcome(rows));
            }
        }
        return outcomes;
    }

    /** Host and path on the web of the page that the entry leads to. */
    String page() {
        String host = address.getHost();
        return host.substring(0, host.length() - ".localhost".length()) + address.getRawPath();
    }

    private static Outcome outcome(ResultSet rows) throws SQLException {
        URI address = URI.create(rows.getString("address"));
        String error = rows.getString("error");
        return new Outcome(address, error, rows.getString("url") == null ? null : filed(rows));
    }

    private static Filed filed(ResultSet rows) throws SQLException {
        try {
            return new Filed(
                    rows.getLong("id"),
                    rows.getString("url"),
                    rows.getString("title"),
                    rows.getBoolean("teaser_only"),
                    Instant.ofEpochMilli(rows.getLong("published")),
                    Instant.ofEpochMilli(rows.getLong("seen")),
                    rows.getString("name"),
                    JSON.readTree(rows.getString("article_json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
