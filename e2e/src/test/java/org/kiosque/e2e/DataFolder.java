package org.kiosque.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** A data folder of Kiosque, read beside the program that writes it. */
record DataFolder(Path path) {

    /** An article on file. */
    record Filed(long id, String address, String publisher, String title) {}

    List<Filed> articles() {
        return rows("""
                select a.id, a.url, p.name, a.title from article a join publisher p on p.id = a.publisher_id
                order by a.url""", row -> new Filed(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    int count() {
        return number("select count(*) from article");
    }

    /** How many articles are not yet found by search. */
    int unindexed() {
        return number("select count(*) from article where indexed = 0");
    }

    private int number(String query) {
        return rows(query, row -> row.getInt(1)).stream().findFirst().orElse(0);
    }

    /** Empty while the program has not yet made the tables. */
    private <T> List<T> rows(String query, Row<T> reader) {
        Path file = path.resolve("kiosque.db");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<T> found = new ArrayList<>();
        try (Connection connection = open(file);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(reader.of(rows));
            }
        } catch (SQLException e) {
            return List.of();
        }
        return found;
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(2000);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** Reads one row. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
