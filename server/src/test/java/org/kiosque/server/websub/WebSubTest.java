package org.kiosque.server.websub;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedParser;
import org.kiosque.engine.feed.Pace;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.rounds.Recorder;
import org.kiosque.server.schedule.FeedLog;
import org.kiosque.server.schedule.Timing;
import org.kiosque.server.schedule.Visit;
import org.kiosque.server.schedule.Wishes;
import org.kiosque.server.store.Store;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;

/** The subscriber against a hub that speaks the protocol over HTTP. */
class WebSubTest {

    private static final String TOPIC = "https://paper.example/feed";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final Ticking clock = new Ticking();
    private Hub hub;
    private Store store;
    private Fetcher fetcher;
    private HttpServer site;
    private Deliveries deliveries;
    private Subscriber subscriber;
    private Subscriptions feeds;

    @BeforeEach
    void open() throws IOException {
        hub = new Hub();
        store = Store.open(folder);
        feeds = new Subscriptions(store);
        fetcher = new Fetcher(
                new Fetcher.Options(
                        null, Set.of("hub.localhost:" + hub.port()), Duration.ZERO, Fetcher.Options.DEFAULT.time()),
                clock);
        deliveries = new Deliveries(store, Timing.DEFAULT, clock);
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        site.createContext("/websub/", this::callback);
        site.start();
        var url = URI.create("http://127.0.0.1:" + site.getAddress().getPort());
        subscriber = new Subscriber(store, fetcher, url, clock);
        feeds.add(TOPIC, "Paper", null, null, clock.instant());
        poll(rss("1"));
    }

    @AfterEach
    void close() {
        fetcher.close();
        store.close();
        site.stop(0);
        hub.close();
    }

    /** Takes down a visit that found a feed which names the hub. */
    private void poll(String body) {
        var parsed = (Feed) FeedParser.parse(body.getBytes(StandardCharsets.UTF_8), null, URI.create(TOPIC));
        new Recorder(store, Timing.DEFAULT)
                .read(
                        feed(),
                        parsed,
                        parsed.entries(),
                        new Recorder.Around(null, null, null, hub.url(), URI.create(TOPIC), null),
                        new Wishes(Pace.NONE, null, feed().pushed()),
                        new Visit(clock.instant(), Visit.Outcome.READ, "", 0, 1, body.length()));
    }

    private Map<String, String> subscribed() {
        subscriber.step();
        await(() -> hub.echoes().size() == 1);
        return hub.asked().getFirst();
    }

    @Test
    void aHubIsAskedWithATopicASecretAndALeaseAndItsChallengeIsEchoed() {
        var form = subscribed();
        assertThat(form).containsEntry("hub.mode", "subscribe").containsEntry("hub.topic", TOPIC);
        assertThat(Hub.field(form, "secret")).hasSize(64);
        assertThat(form).containsKey("hub.lease_seconds");
        assertThat(hub.echoes()).containsExactly("200 " + Hub.CHALLENGE);
        assertThat(deliveries.state(feed().id())).isEqualTo("active");
    }

    @Test
    void nothingIsVerifiedThatWasNotAskedFor() {
        var form = subscribed();
        assertThat(hub.verify(form, "subscribe", "https://other.example/feed")).startsWith("404");
        assertThat(hub.verify(form, "unsubscribe", TOPIC)).startsWith("404");
        var forged = Map.of("hub.callback", Hub.field(form, "callback") + "0");
        assertThat(hub.verify(forged, "subscribe", TOPIC)).startsWith("404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
    void aSignedDeliveryIsTakenDownLikeAVisit(String method) {
        var form = subscribed();
        assertThat(hub.deliver(form, rss("2"), method, Hub.field(form, "secret")))
                .startsWith("202");
        assertThat(guids()).containsExactlyInAnyOrder("1", "2");
        assertThat(new FeedLog(store).history(feed().id()).getFirst().outcome()).isEqualTo(Visit.Outcome.DELIVERED);
    }

    @Test
    void aDeliveryWithAWrongSignatureIsAcknowledgedAndIgnored() {
        var form = subscribed();
        assertThat(hub.deliver(form, rss("2"), "sha256", "a wrong secret")).startsWith("202");
        assertThat(guids()).containsExactly("1");
        assertThat(Signature.isValid(null, new byte[0], "s")).isFalse();
        assertThat(Signature.isValid("md5=00", new byte[0], "s")).isFalse();
        assertThat(Signature.isValid("sha256=xyz", new byte[0], "s")).isFalse();
    }

    @Test
    void whileAHubDeliversTheFeedIsOnlyCheckedAndItsSilenceBringsVisitsBack() {
        var form = subscribed();
        hub.deliver(form, rss("2"), "sha256", Hub.field(form, "secret"));
        assertThat(feed().pushed()).isTrue();
        assertThat(feed().why()).isEqualTo("hub");
        assertThat(Duration.between(clock.instant(), feed().nextVisit())).isGreaterThanOrEqualTo(Duration.ofHours(6));
        clock.forward(Duration.ofHours(6));
        poll(rss("3"));
        assertThat(feed().pushed()).isFalse();
        assertThat(feed().why()).isEqualTo("rhythm");
        hub.deliver(form, rss("4"), "sha256", Hub.field(form, "secret"));
        assertThat(feed().pushed()).isTrue();
    }

    @Test
    void aSubscriptionIsRenewedBeforeItsLeaseEnds() {
        subscribed();
        clock.forward(Duration.ofMinutes(40));
        subscriber.step();
        assertThat(hub.asked()).hasSize(1);
        clock.forward(Duration.ofMinutes(10));
        subscriber.step();
        await(() -> hub.echoes().size() == 2);
        assertThat(hub.asked().getLast()).isEqualTo(hub.asked().getFirst());
        assertThat(deliveries.state(feed().id())).isEqualTo("active");
    }

    @Test
    void aFeedThatIsNoLongerFollowedIsUnsubscribed() {
        subscribed();
        feeds.remove(feed().id());
        subscriber.step();
        await(() -> hub.echoes().size() == 2);
        assertThat(hub.asked().getLast()).containsEntry("hub.mode", "unsubscribe");
        assertThat(hub.echoes().getLast()).isEqualTo("200 " + Hub.CHALLENGE);
        assertThat(store.<Integer>read(handle -> handle.createQuery("select count(*) from hub_subscription")
                        .mapTo(Integer.class)
                        .one()))
                .isZero();
    }

    @Test
    void aHubThatDeniesIsLeftAloneForAWeek() {
        var form = subscribed();
        assertThat(hub.verify(form, "denied", TOPIC)).startsWith("200");
        assertThat(deliveries.state(feed().id())).isEqualTo("denied");
        clock.forward(Duration.ofDays(6));
        subscriber.step();
        assertThat(hub.asked()).hasSize(1);
    }

    @Test
    void aHubThatNeverVerifiesIsAskedAgainLessAndLess() {
        hub.verifying(false);
        for (int hour = 0; hour < 24; hour++) {
            subscriber.step();
            clock.forward(Duration.ofHours(1));
        }
        assertThat(hub.asked()).hasSizeBetween(4, 8);
        assertThat(deliveries.state(feed().id())).isEqualTo("asked");
    }

    private void callback(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestURI().getPath().substring("/websub/".length());
        byte[] body = exchange.getRequestBody().readAllBytes();
        String answer = "";
        int status = 202;
        if (exchange.getRequestMethod().equals("GET")) {
            var query = Hub.form(exchange.getRequestURI().getRawQuery());
            var word = new Deliveries.Word(
                    query.getOrDefault("hub.mode", ""),
                    query.getOrDefault("hub.topic", ""),
                    query.get("hub.challenge"),
                    Long.valueOf(query.getOrDefault("hub.lease_seconds", "0")),
                    null);
            var heard = deliveries.hear(token, word);
            status = heard.isPresent() ? 200 : 404;
            answer = heard.orElse("");
        } else {
            var headers = exchange.getRequestHeaders();
            deliveries.take(token, body, headers.getFirst("Content-Type"), headers.getFirst("X-Hub-Signature"));
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String rss(String guid) {
        return "<rss version=\"2.0\"><channel><title>Paper</title><item><guid>" + guid + "</guid><title>Piece " + guid
                + "</title><link>https://paper.example/" + guid + "</link></item></channel></rss>";
    }

    private Subscription feed() {
        return feeds.all().getFirst();
    }

    private List<String> guids() {
        return store.read(handle ->
                handle.createQuery("select guid from entry").mapTo(String.class).list());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Stands until it is moved. */
    private static final class Ticking extends Clock {
        private volatile Instant now = Instant.parse("2025-08-15T10:00:00Z");

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
