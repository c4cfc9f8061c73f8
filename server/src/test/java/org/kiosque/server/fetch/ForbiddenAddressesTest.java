package org.kiosque.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is asked and whatever leads there: no packet goes to this machine or its network. A listener at every
 * address of this machine counts what arrives, and the seam below the fetcher records where it wanted to connect to.
 */
class ForbiddenAddressesTest {

    private static final String PUBLIC = "93.184.216.34";
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("public.example", List.of(PUBLIC)),
            Map.entry("metadata.example", List.of("169.254.169.254")),
            Map.entry("loop.example", List.of("127.0.0.1")),
            Map.entry("loop6.example", List.of("::1")),
            Map.entry("private.example", List.of("192.168.0.10")),
            Map.entry("manyprivate.example", List.of("10.0.0.1", "127.0.0.1", "::1", "fd00::1")),
            Map.entry("mapped.example", List.of("::ffff:127.0.0.1")),
            Map.entry("nat64.example", List.of("64:ff9b::7f00:1")),
            Map.entry("ula.example", List.of("fd00::7")),
            Map.entry("linklocal.example", List.of("fe80::1")),
            Map.entry("cgnat.example", List.of("100.64.0.9")),
            Map.entry("zero.example", List.of("0.0.0.0")),
            Map.entry("mixed.example", List.of("127.0.0.1", PUBLIC, "::1", "10.0.0.1")));

    private final RawServer secret = RawServer.secret();
    private final RawServer publisher = RawServer.answering(this::publish);
    private final List<InetSocketAddress> connected = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<String>> changing = new ConcurrentHashMap<>();
    private volatile String answer = RawServer.page("nothing");
    private Fetcher fetcher;

    record Case(String name, String address) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> forbidden() {
        try (var file = ForbiddenAddressesTest.class.getResourceAsStream("forbidden.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .map(parts -> new Case(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void open() {
        fetcher = fetcher(Proxies.NONE);
    }

    @AfterEach
    void close() {
        fetcher.close();
        secret.close();
        publisher.close();
    }

    @Test
    void noCaseIsThereTwice() {
        assertThat(forbidden()).extracting(Case::name).doesNotHaveDuplicates().hasSizeGreaterThan(250);
        assertThat(forbidden()).extracting(Case::address).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void aForbiddenAddressIsNotAsked(Case one) {
        var uri = uri(address(one));
        if (uri != null) {
            assertThat(fetcher.fetch(Ask.feed(uri, null, null))).isInstanceOf(Fetched.Refused.class);
        }
        assertThat(connected).isEmpty();
        assertThat(secret.connections()).isZero();
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void aRedirectToAForbiddenAddressIsNotFollowed(Case one) {
        for (int code : new int[] {301, 302, 303, 307, 308}) {
            answer = RawServer.redirect(code, address(one));
            assertThat(fetcher.fetch(Ask.feed(publisher("/way"), null, null))).isNotInstanceOf(Fetched.Found.class);
        }
        assertThat(connected).allMatch(address -> address.getPort() == publisher.port());
        assertThat(secret.connections()).isZero();
    }

    @Test
    void noKindOfAskIsLessGuarded() {
        var inside = URI.create("http://loop.example:" + secret.port() + "/");
        for (var ask : List.of(
                Ask.feed(inside, null, null),
                Ask.page(inside),
                Ask.picture(inside),
                Ask.siteFile(inside, "*/*"),
                Ask.robotsTxt(inside),
                Ask.form(inside, Map.of("a", "b")))) {
            assertThat(fetcher.fetch(ask)).isInstanceOf(Fetched.Refused.class);
        }
        assertNothingWasTouched();
    }

    @Test
    void aLongChainThatEndsInsideIsRefused() {
        answer = RawServer.redirect(302, "http://hop.localhost:" + publisher.port() + "/2");
        assertThat(fetcher.fetch(Ask.page(publisher("/chain")))).isInstanceOf(Fetched.Refused.class);
        assertThat(secret.connections()).isZero();
    }

    @Test
    void aRobotsTxtThatLeadsInsideIsNotFollowed() {
        answer = RawServer.redirect(301, "http://127.0.0.1:" + secret.port() + "/robots.txt");
        fetcher.fetch(Ask.page(publisher("/page")));
        assertThat(secret.connections()).isZero();
    }

    @Test
    void aRefreshInAPageIsOnlyText() {
        answer = RawServer.page("<meta http-equiv=refresh content='0;url=http://127.0.0.1:" + secret.port() + "/'>");
        assertThat(fetcher.fetch(Ask.feed(publisher("/"), null, null))).isInstanceOf(Fetched.Found.class);
        assertThat(secret.connections()).isZero();
    }

    @Test
    void refreshAndAlternativeServicesInHeadersAreNotFollowed() {
        answer = RawServer.page("x")
                .replace(
                        "\r\nContent-Type",
                        "\r\nRefresh: 0;url=http://127.0.0.1:%1$d/\r\nAlt-Svc: h2=\"127.0.0.1:%1$d\", http/1.1=\":%1$d\"\r\nLocation: http://127.0.0.1:%1$d/\r\nContent-Type"
                                .formatted(secret.port()));
        for (int i = 0; i < 3; i++) {
            assertThat(fetcher.fetch(Ask.feed(publisher("/"), null, null))).isInstanceOf(Fetched.Found.class);
        }
        assertThat(secret.connections()).isZero();
    }

    @Test
    void afterABusyAnswerARedirectInsideIsStillRefused() {
        answer = "HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        assertThat(fetcher.fetch(Ask.feed(publisher("/"), null, null))).isInstanceOf(Fetched.Busy.class);
        try (var later = fetcher(Proxies.NONE)) {
            answer = RawServer.redirect(307, "http://127.0.0.1:" + secret.port() + "/");
            assertThat(later.fetch(Ask.feed(publisher("/"), null, null))).isInstanceOf(Fetched.Refused.class);
        }
        assertThat(secret.connections()).isZero();
    }

    @Test
    void ofMixedAnswersOnlyThePublicOneIsConnectedTo() {
        var result = fetcher.fetch(Ask.feed(URI.create("http://mixed.example:" + secret.port() + "/"), null, null));
        assertThat(result).isInstanceOf(Fetched.Failed.class);
        assertThat(connected)
                .isNotEmpty()
                .allMatch(address -> address.getAddress().getHostAddress().equals(PUBLIC));
        assertThat(secret.connections()).isZero();
    }

    @Test
    void aNameThatChangesItsAnswerLeadsNowhere() {
        changing.put("rebind.example", new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1", "127.0.0.1", "::1")));
        var url = URI.create("http://rebind.example:" + secret.port() + "/");
        for (int i = 0; i < 4; i++) {
            assertThat(fetcher.fetch(Ask.feed(url, null, null))).isNotInstanceOf(Fetched.Found.class);
        }
        assertThat(connected)
                .allMatch(address -> address.getAddress().getHostAddress().equals(PUBLIC));
        assertThat(secret.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:%d/", "http://loop.example:%d/", "http://[::1]:%d/", "http://printer.local:%d/"
            })
    void aProxyIsNotAskedForForbiddenAddresses(String address) {
        try (var proxy = RawServer.answering((path, out) -> RawServer.write(out, RawServer.page("by proxy")));
                var behind = fetcher(Proxies.of("http://127.0.0.1:" + proxy.port(), Map.of()))) {
            assertThat(behind.fetch(Ask.feed(URI.create(address.formatted(secret.port())), null, null)))
                    .isInstanceOf(Fetched.Refused.class);
            assertThat(proxy.connections()).isZero();
        }
        assertNothingWasTouched();
    }

    @Test
    void aProxyIsAskedForPublicNamesAndNeverForItself() {
        try (var proxy = RawServer.answering((path, out) -> RawServer.write(out, RawServer.page("by proxy")));
                var behind = fetcher(Proxies.of("http://127.0.0.1:" + proxy.port(), Map.of()))) {
            var itself = URI.create("http://127.0.0.1:" + proxy.port() + "/");
            assertThat(behind.fetch(Ask.feed(itself, null, null))).isInstanceOf(Fetched.Refused.class);
            assertThat(proxy.connections()).isZero();
            var found = behind.fetch(Ask.feed(URI.create("http://public.example/feed"), null, null));
            assertThat(((Fetched.Found) found).body()).asString().isEqualTo("by proxy");
            assertThat(proxy.heads().getFirst()).startsWith("GET http://public.example/feed HTTP/1.1");
        }
    }

    @Test
    void anExemptHostIsAskedWithoutTheProxy() {
        try (var proxy = RawServer.answering((path, out) -> RawServer.write(out, RawServer.page("by proxy")));
                var behind = fetcher(Proxies.of("http://127.0.0.1:" + proxy.port(), Map.of()))) {
            assertThat(behind.fetch(Ask.feed(publisher("/"), null, null))).isInstanceOf(Fetched.Found.class);
            assertThat(proxy.connections()).isZero();
        }
    }

    private Fetcher fetcher(Proxies proxies) {
        var options = new Fetcher.Options(
                null,
                Set.of("news.localhost:" + publisher.port(), "hop.localhost:" + publisher.port()),
                Duration.ZERO,
                Duration.ofSeconds(5),
                proxies);
        var clock = Clock.systemUTC();
        return new Fetcher(options, new OwnLedger(clock), clock, new Network(this::lookup, this::connecting, null));
    }

    private List<InetAddress> lookup(String host) throws UnknownHostException {
        String name = host.replaceAll("\\.+$", "");
        var answers = changing.get(name);
        var found = answers == null ? NAMES.get(name) : List.of(answers.remove());
        if (found == null) {
            throw new UnknownHostException(host);
        }
        List<InetAddress> addresses = new ArrayList<>();
        for (String text : found) {
            addresses.add(
                    InetAddress.getByAddress(host, InetAddress.ofLiteral(text).getAddress()));
        }
        return addresses;
    }

    /** Tests reach nothing but this machine. */
    private void connecting(InetSocketAddress address) throws IOException {
        connected.add(address);
        if (!address.getAddress().isLoopbackAddress()) {
            throw new ConnectException("There is no network here");
        }
    }

    private void publish(String path, java.io.OutputStream out) throws IOException {
        RawServer.write(
                out,
                switch (path) {
                    case "/2" -> RawServer.redirect(301, "/3");
                    case "/3" -> RawServer.redirect(307, "//127.1:" + secret.port() + "/");
                    case "/way", "/", "/chain", "/page" -> answer;
                    case "/robots.txt" ->
                        answer.contains("robots.txt")
                                ? answer
                                : "HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                    default -> "HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                });
    }

    private URI publisher(String path) {
        return URI.create("http://news.localhost:" + publisher.port() + path);
    }

    private String address(Case one) {
        return Stream.of(
                        List.of("<port>", String.valueOf(secret.port())),
                        List.of("<tab>", "\t"),
                        List.of("<lf>", "\n"),
                        List.of("<cr>", "\r"),
                        List.of("<soh>", "\u0001"))
                .reduce(one.address(), (text, pair) -> text.replace(pair.get(0), pair.get(1)), (a, b) -> b);
    }

    private void assertNothingWasTouched() {
        assertThat(connected).allMatch(address -> address.getPort() != secret.port());
        assertThat(secret.connections()).isZero();
    }

    /** Addresses come to the fetcher as {@code URI}; what can't be written as one can't be asked. */
    private static @Nullable URI uri(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
