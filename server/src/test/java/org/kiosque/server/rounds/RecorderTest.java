package org.kiosque.server.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedParser;
import org.kiosque.server.schedule.Timing;
import org.kiosque.server.schedule.Visit;
import org.kiosque.server.schedule.Wishes;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;

class RecorderTest {

    private static final URI FEED = URI.create("https://paper.example/feed");
    private static final Instant MORNING = Instant.parse("2025-08-15T08:00:00Z");
    private static final Timing TIMING = new Timing(Duration.ofHours(1), Duration.ofHours(24), Duration.ofHours(24));

    @TempDir
    Path folder;

    private Store store;
    private Subscription feed;

    @BeforeEach
    void follow() {
        store = Store.open(folder);
        store.change(handle ->
                handle.execute("insert into feed (id, url, next_visit, added) values (1, ?, 0, 0)", FEED.toString()));
        feed = new Subscriptions(store).all().getFirst();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEntryThatIsToldAgainIsNotVisitedAgain() {
        tell("<p>Rain.</p>", 8);
        settle();

        tell("<p>Rain.</p>", 9);

        assertThat(due()).isZero();
    }

    @Test
    void anEntryWhoseContentChangedIsVisitedAgain() {
        tell("<p>Rain.</p>", 8);
        settle();

        tell("<p>Rain and wind.</p>", 9);

        assertThat(due()).isOne();
        assertThat(entry().get("entry_json")).asString().contains("Rain and wind.");
    }

    @Test
    void anEntryThatIsSentOtherwiseButSaysTheSameIsNotVisitedAgain() {
        tell("<p>Rain.</p>", 8);
        var before = entry();
        settle();

        tell("<p class=\"x\">Rain.</p><script>count()</script>", 9);

        assertThat(due()).isZero();
        assertThat(entry().get("entry_json")).isEqualTo(before.get("entry_json"));
        assertThat(entry().get("digest")).isNotEqualTo(before.get("digest"));
    }

    @Test
    void anEntryFiledBeforeThereWereDigestsIsNotVisitedAgain() {
        tell("<p>Rain.</p>", 8);
        settle();
        store.change(handle -> handle.execute("update entry set digest = null, entry_json = '{}'"));

        tell("<p>Rain.</p>", 9);

        assertThat(due()).isZero();
        assertThat(entry().get("digest")).isNotNull();
    }

    @Test
    void entriesAreCountedAsTheyComeAndGo() {
        tell("<p>Rain.</p>", 8);
        assertThat(tally()).isOne();

        store.change(handle -> handle.execute("delete from feed"));

        assertThat(tally()).isZero();
    }

    private void tell(String content, int hour) {
        var body = "<rss><channel><title>Paper</title><item><guid>1</guid><link>https://paper.example/1</link>"
                + "<title>Rain</title><description><![CDATA[" + content + "]]></description></item></channel></rss>";
        var read = (Feed) FeedParser.parse(body.getBytes(StandardCharsets.UTF_8), null, FEED);
        var visit = new Visit(MORNING.plus(Duration.ofHours(hour)), Visit.Outcome.READ, "", 0, 1, 1);
        var around = new Recorder.Around(null, null, null, null, null, null);
        new Recorder(store, TIMING)
                .read(feed, read, read.entries(), around, new Wishes(read.pace(), null, false), visit);
    }

    private void settle() {
        store.change(handle -> handle.execute("update entry set due = null"));
    }

    private int due() {
        return count("select count(*) from entry where due is not null");
    }

    private int tally() {
        return count("select n from tally where name = 'entry'");
    }

    private int count(String query) {
        return store.read(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    private Map<String, Object> entry() {
        return store.read(
                handle -> handle.createQuery("select * from entry").mapToMap().one());
    }
}
