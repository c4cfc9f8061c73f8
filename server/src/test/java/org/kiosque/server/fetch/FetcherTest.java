package org.kiosque.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiosque.server.fetch.gate.HostGate;

class FetcherTest {

    private static final Instant NOW = Instant.parse("2025-08-09T06:00:00Z");

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Fetcher fetcher;
    private String root;

    private record Answer(int code, Map<String, String> headers, byte[] body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        int port = server.getAddress().getPort();
        root = "http://site.localhost:" + port;
        fetcher = new Fetcher(options(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Fetcher.Options options() {
        return new Fetcher.Options(
                "https://operator.example", Set.of("*.localhost:" + port()), Duration.ZERO, Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.stop(0);
    }

    @Test
    void aPageComesWithItsBytesAndType() {
        answers.put("/a", new Answer(200, Map.of("Content-Type", "text/html"), "hello".getBytes()));
        var found = (Fetched.Found) page("/a");
        assertThat(found.body()).asString().isEqualTo("hello");
        assertThat(found.contentType()).isEqualTo("text/html");
    }

    @Test
    void aCompressedPageIsUnpackedAndStillBounded() throws IOException {
        answers.put("/bomb", new Answer(200, Map.of("Content-Encoding", "gzip"), gzip(new byte[64 << 20])));
        assertThat(page("/bomb")).isInstanceOf(Fetched.Failed.class);
        answers.put("/small", new Answer(200, Map.of("Content-Encoding", "gzip"), gzip("ok".getBytes())));
        assertThat(((Fetched.Found) page("/small")).body()).asString().isEqualTo("ok");
    }

    @Test
    void validatorsAreSentAndNothingChanged() {
        answers.put("/feed", new Answer(304, Map.of(), new byte[0]));
        var answer = fetcher.fetch(Ask.feed(URI.create(root + "/feed"), "\"v1\"", "Sat, 09 Aug 2025 06:00:00 GMT"));
        assertThat(answer).isInstanceOf(Fetched.Unchanged.class);
        assertThat(asked).contains("/feed \"v1\" Sat, 09 Aug 2025 06:00:00 GMT");
    }

    @Test
    void onlyAPermanentRedirectMovesTheAddress() {
        answers.put("/new", new Answer(200, Map.of(), "x".getBytes()));
        answers.put("/old", new Answer(301, Map.of("Location", "/new"), new byte[0]));
        answers.put("/tmp", new Answer(302, Map.of("Location", "/new"), new byte[0]));
        assertThat(((Fetched.Found) page("/old")).moved()).isEqualTo(URI.create(root + "/new"));
        assertThat(((Fetched.Found) page("/tmp")).moved()).isNull();
    }

    @Test
    void anUnchangedFeedBehindAPermanentRedirectMovesToo() {
        answers.put("/new", new Answer(304, Map.of("Cache-Control", "max-age=600"), new byte[0]));
        answers.put("/old", new Answer(308, Map.of("Location", "/new"), new byte[0]));
        var same = (Fetched.Unchanged) fetcher.fetch(Ask.feed(URI.create(root + "/old"), "\"v1\"", null));
        assertThat(same.moved()).isEqualTo(URI.create(root + "/new"));
        assertThat(same.freshFor(NOW)).contains(Duration.ofMinutes(10));
    }

    @Test
    void aChainMovesTheAddressUpToItsFirstTemporaryHop() {
        answers.put("/a", new Answer(301, Map.of("Location", "/b"), new byte[0]));
        answers.put("/b", new Answer(302, Map.of("Location", "/c"), new byte[0]));
        answers.put("/c", new Answer(301, Map.of("Location", "/d"), new byte[0]));
        answers.put("/d", new Answer(200, Map.of(), "x".getBytes()));
        var found = (Fetched.Found) page("/a");
        assertThat(found.moved()).isEqualTo(URI.create(root + "/b"));
        assertThat(found.url()).isEqualTo(URI.create(root + "/d"));
    }

    @Test
    void aFormIsPostedAndKeptOnlyByRedirectsThatKeepIt() {
        answers.put("/hub", new Answer(202, Map.of(), new byte[0]));
        answers.put("/moved", new Answer(307, Map.of("Location", "/hub"), new byte[0]));
        answers.put("/lost", new Answer(302, Map.of("Location", "/hub"), new byte[0]));
        var fields = Map.of("hub.topic", "https://a.example/f?x=1&y=é");
        assertThat(fetcher.post(URI.create(root + "/moved"), fields)).isInstanceOf(Fetched.Found.class);
        assertThat(bodies).contains("/hub hub.topic=https%3A%2F%2Fa.example%2Ff%3Fx%3D1%26y%3D%C3%A9");
        assertThat(fetcher.post(URI.create(root + "/lost"), fields)).isInstanceOf(Fetched.Refused.class);
    }

    @Test
    void aHostThatAnotherProcessVisitsIsLeftToIt() {
        var shared = new HostLedger() {
            @Override
            public Optional<Instant> closedUntil(String host) {
                return Optional.empty();
            }

            @Override
            public void close(String host, Instant until) {}

            @Override
            public boolean hold(String host) {
                return false;
            }
        };
        try (var second = new Fetcher(options(), shared, Clock.fixed(NOW, ZoneOffset.UTC))) {
            assertThat(second.fetch(Ask.page(URI.create(root + "/a")))).isInstanceOf(Fetched.Busy.class);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aCircleOfRedirectsEnds() {
        answers.put("/loop", new Answer(302, Map.of("Location", "/loop"), new byte[0]));
        assertThat(page("/loop")).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void aRedirectIntoThisNetworkIsRefusedUnasked() {
        answers.put(
                "/trick", new Answer(302, Map.of("Location", "http://127.0.0.1:" + port() + "/secret"), new byte[0]));
        assertThat(page("/trick")).isInstanceOf(Fetched.Refused.class);
        assertThat(asked).noneMatch(line -> line.startsWith("/secret"));
    }

    @Test
    void aHostThatAsksForAPauseIsLeftAlone() {
        answers.put("/busy", new Answer(429, Map.of("Retry-After", "120"), new byte[0]));
        assertThat(page("/busy")).isEqualTo(new Fetched.Busy(NOW.plusSeconds(120), "The server asks to wait (429)"));
        int before = asked.size();
        assertThat(page("/other")).isInstanceOf(Fetched.Busy.class);
        assertThat(asked).hasSize(before);
    }

    @Test
    void whoWaitsForAPlaceWhileTheHostAsksForAPauseStaysAway() throws InterruptedException {
        answers.put("/busy", new Answer(503, Map.of("Retry-After", "120"), new byte[0]));
        var crew = IntStream.range(0, 20)
                .mapToObj(i ->
                        Thread.ofVirtual().start(() -> fetcher.fetch(Ask.feed(URI.create(root + "/busy"), null, null))))
                .toList();
        for (var one : crew) {
            one.join();
        }
        assertThat(asked).hasSizeBetween(1, HostGate.CONNECTIONS);
    }

    @Test
    void retryAfterIsReadAsSecondsOrDate() {
        assertThat(AnswerReader.retryAfter("30", NOW)).contains(NOW.plusSeconds(30));
        assertThat(AnswerReader.retryAfter("Sat, 09 Aug 2025 07:00:00 GMT", NOW))
                .contains(NOW.plusSeconds(3600));
        assertThat(AnswerReader.retryAfter("soon", NOW)).isEmpty();
    }

    @Test
    void robotsTxtIsObeyedAndAskedOnce() {
        answers.put("/robots.txt", new Answer(200, Map.of(), "User-agent: *\nDisallow: /no".getBytes()));
        answers.put("/yes", new Answer(200, Map.of(), "x".getBytes()));
        assertThat(page("/no")).isInstanceOf(Fetched.Refused.class);
        assertThat(page("/yes")).isInstanceOf(Fetched.Found.class);
        assertThat(asked).filteredOn(line -> line.startsWith("/robots.txt")).hasSize(1);
        assertThat(asked).noneMatch(line -> line.startsWith("/no "));
    }

    @Test
    void aHostWhoseRobotsTxtFailsIsLeftForLater() {
        answers.put("/robots.txt", new Answer(500, Map.of(), new byte[0]));
        assertThat(page("/page")).isInstanceOf(Fetched.Failed.class);
        assertThat(asked).noneMatch(line -> line.startsWith("/page"));
    }

    @Test
    void aHostWhoseRobotsTxtFailsIsNotAskedForItWithEveryPage() {
        answers.put("/robots.txt", new Answer(500, Map.of(), new byte[0]));
        for (int i = 0; i < 5; i++) {
            page("/page" + i);
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void aLargeRobotsTxtCountsAsFarAsItIsRead() {
        String file = "User-agent: *\nDisallow: /no\n" + "# padding\n".repeat(100_000);
        answers.put("/robots.txt", new Answer(200, Map.of(), file.getBytes()));
        assertThat(page("/no")).isEqualTo(new Fetched.Refused("robots.txt forbids it"));
    }

    @Test
    void theRobotsTxtOfARedirectsTargetCounts() {
        answers.put("/robots.txt", new Answer(200, Map.of(), "User-agent: *\nDisallow: /no".getBytes()));
        answers.put("/way", new Answer(302, Map.of("Location", "/no"), new byte[0]));
        answers.put("/no", new Answer(200, Map.of(), "x".getBytes()));
        assertThat(page("/way")).isEqualTo(new Fetched.Refused("robots.txt forbids it"));
        assertThat(asked).noneMatch(line -> line.startsWith("/no "));
    }

    @Test
    void whatAHostAskedForOutlivesTheFetcherInItsLedger() {
        answers.put("/busy", new Answer(503, Map.of("Retry-After", "600"), new byte[0]));
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var ledger = new OwnLedger(clock);
        try (var before = new Fetcher(options(), ledger, clock);
                var after = new Fetcher(options(), ledger, clock)) {
            before.fetch(Ask.feed(URI.create(root + "/busy"), null, null));
            int until = asked.size();
            assertThat(after.fetch(Ask.feed(URI.create(root + "/feed"), null, null)))
                    .isEqualTo(new Fetched.Busy(NOW.plusSeconds(600), "The host asked for a pause"));
            assertThat(asked).hasSize(until);
        }
    }

    @Test
    void aHostIsAskedByTwoAtATimeAtMost() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var slow = RawServer.answering((path, out) -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.sleep(20);
                    inside.decrementAndGet();
                    RawServer.write(out, RawServer.page("x"));
                });
                var visitors = Executors.newVirtualThreadPerTaskExecutor();
                var many = new Fetcher(
                        new Fetcher.Options(
                                null, Set.of("*.localhost:" + slow.port()), Duration.ZERO, Duration.ofSeconds(20)),
                        Clock.systemUTC())) {
            var url = URI.create("http://slow.localhost:" + slow.port() + "/");
            var visits = Stream.generate(() -> visitors.submit(() -> many.fetch(Ask.feed(url, null, null))))
                    .limit(20)
                    .toList();
            for (var visit : visits) {
                assertThat(visit.get()).isInstanceOf(Fetched.Found.class);
            }
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void goneIsForeverAndNotFoundIsNot() {
        answers.put("/gone", new Answer(410, Map.of(), new byte[0]));
        assertThat(((Fetched.Missing) page("/gone")).forever()).isTrue();
        assertThat(((Fetched.Missing) page("/nowhere")).forever()).isFalse();
    }

    private Fetched page(String path) {
        return fetcher.fetch(Ask.page(URI.create(root + path)));
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            String path = exchange.getRequestURI().getPath();
            bodies.add(path + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(path + " " + headers.getFirst("If-None-Match") + " " + headers.getFirst("If-Modified-Since"));
            var answer = answers.getOrDefault(path, new Answer(404, Map.of(), new byte[0]));
            answer.headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.code, answer.body.length == 0 ? -1 : answer.body.length);
            exchange.getResponseBody().write(answer.body);
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }
}
