package org.kiosque.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.newsstand.ArticleFile;
import org.kiosque.newsstand.Gold;
import org.kiosque.newsstand.NewsstandServer;
import org.kiosque.newsstand.Stand;
import org.kiosque.server.Kiosque;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.index.Searches;
import org.kiosque.server.schedule.Timing;
import org.kiosque.server.store.Library;

/** The whole way of the data, from the sample newsstand's sites to what readers are served. */
class NewsroomTest {

    private static final Instant EVENING = Instant.parse("2025-08-15T17:40:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static final MovableClock CLOCK = new MovableClock(EVENING);
    private static NewsstandServer stand;
    private static Kiosque kiosque;
    private static Map<String, Gold> gold;

    @BeforeAll
    static void fill() {
        stand = NewsstandServer.start(0, CLOCK, EVENING);
        gold = Gold.of(stand.newsstand(), stand.port(), false).stream()
                .collect(Collectors.toMap(piece -> piece.url().toString(), Function.identity()));
        kiosque = open();
        stand.stands().stream().map(Stand::subscription).map(URI::toString).forEach(kiosque.following()::follow);
        kiosque.newsroom().open();
        await(() -> kiosque.status().progress().articles() == gold.size());
    }

    @AfterAll
    static void close() {
        kiosque.close();
        stand.close();
    }

    private static Kiosque open() {
        var fetching = new Fetcher.Options(
                null, Set.of("*.localhost:" + stand.port()), Duration.ZERO, Fetcher.Options.DEFAULT.time());
        var working = new Newsroom.Options(
                new Timing(Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofMinutes(30)),
                new Revisits(List.of(Duration.ofMinutes(5)), Duration.ofDays(60)));
        return Kiosque.open(new Kiosque.Options(folder, CLOCK, fetching, working));
    }

    @Test
    void everyArticleIsFiledOnceUnderItsOwnAddress() {
        assertThat(column("select url from article")).containsExactlyInAnyOrderElementsOf(gold.keySet());
    }

    @Test
    void everyArticleHasItsHeadline() {
        var wrong = kiosque.store()
                .read(handle -> handle
                        .createQuery("select url, title from article")
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .list()
                        .stream()
                        .filter(entry -> !plain(piece(entry.getKey()).title()).equals(plain(entry.getValue())))
                        .toList());
        assertThat(wrong).isEmpty();
    }

    @Test
    void aVerbatimCopyOfADispatchPointsToTheFirst() {
        var copies = column("""
                select a.url from article a join article b on b.id = a.copy_of where a.copy_of is not null""");
        assertThat(copies).isNotEmpty();
        assertThat(copies).filteredOn(url -> piece(url).dispatch() == null).isEmpty();
    }

    @Test
    void everyArticleIsInTheIndex() {
        await(() -> kiosque.index().size() == gold.size());
        assertThat(Searches.total(kiosque.index(), "Alaska")).isGreaterThan(10);
    }

    @Test
    void onlyPaywalledArticlesAreTeasers() {
        var teasers = column("select url from article where teaser_only = 1");
        var paywalled = gold.values().stream()
                .filter(piece -> piece.traits().contains(ArticleFile.Trait.PAYWALL))
                .map(piece -> piece.url().toString())
                .toList();
        assertThat(teasers).containsExactlyInAnyOrderElementsOf(paywalled);
    }

    @Test
    void aSilentCorrectionBecomesASecondVersionAndARestartAddsNothing() {
        CLOCK.forward(Duration.ofMinutes(6));
        await(() -> !column("select article_id from version where number = 2").isEmpty()
                && column("select id from entry where due <= " + CLOCK.millis()).isEmpty());
        long corrected =
                gold.values().stream().filter(NewsroomTest::isCorrected).count();
        assertThat(column("select article_id from version where number = 2")).hasSize((int) corrected);
        int stories = new Library(kiosque.store()).stories();
        kiosque.close();
        kiosque = open();
        kiosque.newsroom().open();
        CLOCK.forward(Duration.ofHours(1));
        await(() -> column("select id from feed where next_visit <= " + CLOCK.millis())
                .isEmpty());
        assertThat(new Library(kiosque.store()).articles()).isEqualTo(gold.size());
        assertThat(new Library(kiosque.store()).stories()).isEqualTo(stories);
    }

    /** Without the difference between kinds of blanks. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }

    private static Gold piece(String url) {
        return Objects.requireNonNull(gold.get(url), url);
    }

    private static boolean isCorrected(Gold piece) {
        return Gold.of(stand.newsstand(), stand.port(), true).stream()
                .anyMatch(later ->
                        later.url().equals(piece.url()) && !later.text().equals(piece.text()));
    }

    private static List<String> column(String query) {
        return kiosque.store()
                .read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("waited too long; %s", kiosque.status().progress())
                    .isLessThan(deadline);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class MovableClock extends Clock {
        private volatile Instant now;

        MovableClock(Instant start) {
            now = start;
        }

        synchronized void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
