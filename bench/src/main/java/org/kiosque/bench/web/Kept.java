package org.kiosque.bench.web;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What a Kiosque keeps of the test web in its data folder. */
final class Kept {

    private final String database;

    Kept(Path data) {
        database = "jdbc:sqlite:" + data.resolve("kiosque.db");
    }

    private record Row(String url, String state, String error) {}

    /** A number, by a query. */
    long count(String query) {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets every feed that is followed be due at once. */
    void makeDue() {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update feed set next_visit = 0 where state = 'active'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is not as it must be after a round, in words. */
    List<String> faults(List<WebFeed> feeds, int round, int port) {
        var rows = feeds();
        var entries = entries();
        List<String> faults = new ArrayList<>();
        for (var feed : feeds) {
            var row = rows.get(feed.number());
            if (row == null) {
                faults.add("feed " + feed.number() + " is not followed");
            } else {
                judge(feed, row, port, faults);
                if (feed.behaviour().fate() == Behaviour.Fate.READ) {
                    judge(feed, entries.getOrDefault(feed.number(), List.of()), feed.ids(round, port), faults);
                }
            }
        }
        return faults;
    }

    private static void judge(WebFeed feed, Row row, int port, List<String> faults) {
        String state = feed.behaviour().fate() == Behaviour.Fate.GONE ? "gone" : "active";
        boolean silent = feed.behaviour().fate() == Behaviour.Fate.READ;
        var url = feed.behaviour() == Behaviour.MOVED_FOR_GOOD ? feed.newUrl(port) : feed.url(port);
        String what = feed.behaviour() + " " + feed.url(port);
        if (!row.state.equals(state)) {
            faults.add(what + " is " + row.state);
        }
        if (row.error.isEmpty() != silent) {
            faults.add(what + (silent ? " failed: " + row.error : " has no word of its failure"));
        }
        if (!row.url.equals(url.toString())) {
            faults.add(what + " is followed at " + row.url);
        }
    }

    private static void judge(WebFeed feed, List<String> found, List<String> expected, List<String> faults) {
        if (found.size() != new HashSet<>(found).size()) {
            faults.add(feed.behaviour() + " feed " + feed.number() + " has entries twice");
        }
        if (!new HashSet<>(found).equals(new HashSet<>(expected))) {
            faults.add(feed.behaviour() + " " + feed.format() + " feed " + feed.number() + " has entries " + found
                    + " instead of " + expected);
        }
    }

    private Map<Integer, Row> feeds() {
        Map<Integer, Row> found = new HashMap<>();
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select url, state, coalesce(last_error, '') from feed")) {
            while (rows.next()) {
                var row = new Row(rows.getString(1), rows.getString(2), rows.getString(3));
                found.put(Integer.valueOf(row.url.substring(row.url.lastIndexOf('/') + 1)), row);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<Integer, List<String>> entries() {
        Map<Integer, List<String>> found = new HashMap<>();
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select f.url, e.guid from entry e join feed f on f.id = e.feed_id")) {
            while (rows.next()) {
                String url = rows.getString(1);
                int number = Integer.parseInt(url.substring(url.lastIndexOf('/') + 1));
                found.computeIfAbsent(number, unused -> new ArrayList<>()).add(rows.getString(2));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database + "?busy_timeout=10000");
    }
}
