package org.kiosque.server.icon;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.store.Store;

class IconVisitsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    Path folder;

    private final Map<String, byte[]> site = new ConcurrentHashMap<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private Instant now = Instant.parse("2025-08-15T08:00:00Z");
    private final Clock clock = clock();
    private HttpServer server;
    private Store store;
    private Fetcher fetcher;
    private Icons icons;

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", this::answer);
        server.start();
        store = Store.open(folder);
        icons = new Icons(store);
        var options = new Fetcher.Options(
                null, Set.of("*.localhost:" + port()), Duration.ZERO, Fetcher.Options.DEFAULT.time());
        fetcher = new Fetcher(options, clock);
        publisher(1, "paper.localhost:" + port());
    }

    @AfterEach
    void close() {
        fetcher.close();
        store.close();
        server.stop(0);
    }

    @Test
    void theIconThatThePageNamesIsDrawnAgainAndKept() throws IOException {
        page("<link rel='shortcut icon' href='/tiny.ico'><link rel=icon sizes=192x192 href='/big.png'>");
        site.put("/big.png", Pictures.png(192, 96));

        visitAll();

        var kept = ImageIO.read(new ByteArrayInputStream(icons.find(host()).orElseThrow()));
        assertThat(List.of(kept.getWidth(), kept.getHeight())).containsExactly(64, 32);
        assertThat(log).contains("/", "/big.png").doesNotContain("/favicon.ico", "/tiny.ico");
    }

    @Test
    void aSiteThatNamesNoneIsAskedForItsFavicon() {
        page("");
        site.put("/favicon.ico", Pictures.ico(16));

        visitAll();

        assertThat(icons.find(host())).isPresent();
    }

    @Test
    void aManifestsIconIsFound() {
        page("<link rel=manifest href=/m.json>");
        site.put("/m.json", text("{\"icons\":[{\"src\":\"/i.svg\"},{\"src\":\"i.png\",\"sizes\":\"96x96\"}]}"));
        site.put("/i.png", Pictures.png(96, 96));

        visitAll();

        assertThat(icons.find(host())).isPresent();
        assertThat(log).doesNotContain("/i.svg");
    }

    @Test
    void thePictureThatAFeedNamesIsTheLastChoice() {
        page("");
        site.put("/feed.png", Pictures.png(88, 31));
        store.change(handle -> handle.execute(
                "insert into feed (id, url, home, icon, next_visit, added) values (1, 'x', ?, ?, 0, 0)",
                url("/"),
                url("/feed.png")));

        visitAll();

        assertThat(icons.find(host())).isPresent();
    }

    @Test
    void drawingsWithScriptsAndPagesAreNoIcons() {
        page("<link rel=icon href=/a.png><link rel=icon href=/b.svg>");
        site.put("/a.png", text("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"));
        site.put("/favicon.ico", text("<html>not found</html>"));

        visitAll();

        assertThat(icons.find(host())).isEmpty();
    }

    @Test
    void aSiteWithoutAnIconIsNotAskedAgainBeforeAWeekIsOver() {
        page("");
        visitAll();
        int asked = log.size();

        now = now.plus(WEEK).minusSeconds(1);
        visitAll();
        assertThat(log).hasSize(asked);

        now = now.plusSeconds(2);
        visitAll();
        assertThat(log).hasSizeGreaterThan(asked);
    }

    @Test
    void anIconOnFileIsAskedForWithItsValidatorAndStays() {
        page("<link rel=icon href=/a.png>");
        site.put("/a.png", Pictures.png(32, 32));
        visitAll();
        var first = icons.find(host()).orElseThrow();
        log.clear();

        now = now.plus(WEEK);
        visitAll();
        visitAll();

        assertThat(log).filteredOn(line -> !line.equals("/robots.txt")).containsExactly("/a.png 304");
        assertThat(icons.find(host())).hasValueSatisfying(png -> assertThat(png).isEqualTo(first));
    }

    @Test
    void whatRobotsTxtForbidsIsNotAskedFor() {
        site.put("/robots.txt", text("User-agent: *\nDisallow: /\n"));
        site.put("/favicon.ico", Pictures.ico(16));

        visitAll();

        assertThat(icons.find(host())).isEmpty();
        assertThat(log).containsOnly("/robots.txt");
    }

    @Test
    void anIconInsideOfThisNetworkIsRefused() {
        page("<link rel=icon href='http://127.0.0.1:" + port() + "/secret.png'>");
        site.put("/secret.png", Pictures.png(32, 32));

        visitAll();

        assertThat(icons.find(host())).isEmpty();
        assertThat(log).doesNotContain("/secret.png");
    }

    private void visitAll() {
        var visits = new IconVisits(store, fetcher, clock);
        while (visits.visitNext()) {
            assertThat(log).hasSizeLessThan(100);
        }
    }

    private void page(String head) {
        site.put("/", text("<html><head>" + head + "</head><body>News</body></html>"));
    }

    private void publisher(int id, String host) {
        store.change(handle -> handle.execute(
                "insert into publisher (id, host, name, home) values (?, ?, 'Paper', ?)", id, host, url("/")));
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private String host() {
        return "paper.localhost:" + port();
    }

    private String url(String path) {
        return "http://" + host() + path;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = site.get(path);
            boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
            log.add(path + (known ? " 304" : ""));
            exchange.getResponseHeaders().add("Content-Type", path.equals("/") ? "text/html" : "image/png");
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            int status = body == null ? 404 : known ? 304 : 200;
            exchange.sendResponseHeaders(status, body != null && status == 200 ? body.length : -1);
            if (body != null && status == 200) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
