package org.kiosque.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class MigrationTest {

    @TempDir
    Path folder;

    @Test
    void whatTheFirstSchemaHeldKnowsItsHostsAfterwards() throws SQLException {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("kiosque.db"));
        Flyway.configure().dataSource(source).target("1").load().migrate();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into feed (id, url, next_visit, last_visit, added) values
                      (1, 'https://one.example/feed?a=http://x/', 5, 4, 1), (2, 'http://two.example', 5, null, 1),
                      (3, 'https://three.example:8443/f', 5, 4, 1)""");
            statement.executeUpdate("""
                    insert into entry (feed_id, guid, url, entry_json, seen) values
                      (1, 'a', 'http://one.example/a', '{}', 1), (1, 'b', null, '{}', 1)""");
        }
        try (var store = Store.open(folder)) {
            assertThat(column(store, "select host from feed order by id"))
                    .containsExactly("one.example:443", "two.example:80", "three.example:8443");
            assertThat(column(store, "select host from entry order by id")).containsExactly("one.example:80", "");
            assertThat(new Subscriptions(store).all()).hasSize(3);
            for (var feed : new Subscriptions(store).all()) {
                assertThat(feed.host()).isEqualTo(Hosts.of(feed.url()));
            }
        }
    }

    @Test
    void aStoryThatWasTakenInLeadsToItsOwnFirstArticleAfterwards() throws SQLException {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("kiosque.db"));
        Flyway.configure().dataSource(source).target("10").load().migrate();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into publisher (id, host, name, home) values (1, 'a', 'A', '')");
            statement.executeUpdate("insert into story (id, merged_into) values (1, null), (2, 1), (9, 2), (4, null)");
            statement.executeUpdate("""
                    insert into article (id, url, publisher_id, story_id, title, teaser, published, seen) values
                      (1, 'a', 1, 1, '', '', 1, 1), (2, 'b', 1, 1, '', '', 1, 1), (4, 'd', 1, 4, '', '', 1, 1)""");
        }
        try (var store = Store.open(folder)) {
            assertThat(column(store, "select coalesce(anchor_id, '-') from story order by id"))
                    .containsExactly("-", "2", "-", "1");
            var ledger = new StoryLedger(store);
            assertThat(List.of(1L, 2L, 9L, 4L))
                    .map(id -> ledger.current(id).orElseThrow())
                    .containsExactly(1L, 1L, 1L, 4L);
            assertThat(ledger.current(3)).isEmpty();
        }
    }

    private static List<String> column(Store store, String query) {
        return store.read(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
