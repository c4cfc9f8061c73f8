package org.kiosque.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.rights.Rights;
import org.kiosque.engine.rights.Rights.Source;
import org.kiosque.engine.rights.Rights.Term;
import org.kiosque.engine.rights.Rights.Word;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.json.Json;

class RightsDeskTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Fetcher fetcher;
    private RightsDesk desk;
    private volatile int policyStatus = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var allowed = Set.of("news.localhost:" + server.getAddress().getPort());
        fetcher = new Fetcher(
                new Fetcher.Options(null, allowed, Duration.ZERO, Duration.ofSeconds(5)), Clock.systemUTC());
        desk = new RightsDesk(fetcher, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.stop(0);
    }

    @Test
    void whatSiteHeadersAndPageSayComesTogether() {
        var rights = rights("/news/1");
        assertThat(rights.terms())
                .containsExactly(
                        new Term(Word.TDM_RESERVATION, "1", Source.WELL_KNOWN),
                        new Term(Word.TDM_POLICY, url("/policy.json").toString(), Source.WELL_KNOWN),
                        new Term(Word.NOARCHIVE, "", Source.HEADER),
                        new Term(Word.NOAI, "", Source.HEADER),
                        new Term(Word.MAX_SNIPPET, "80", Source.META));
        assertThat(rights.mayMine()).isFalse();
        assertThat(Json.read(Json.write(rights), Rights.class)).isEqualTo(rights);
    }

    @Test
    void theSiteIsAskedOnce() {
        rights("/news/1");
        rights("/news/2");
        assertThat(asked).filteredOn("/.well-known/tdmrep.json"::equals).hasSize(1);
    }

    @Test
    void aSiteThatFailsIsNotAskedAgainAndCostsTheArticleNothing() {
        policyStatus = 500;
        assertThat(rights("/news/1").reservesMining()).isFalse();
        assertThat(rights("/news/2").says(Word.NOARCHIVE)).isTrue();
        assertThat(asked).filteredOn("/.well-known/tdmrep.json"::equals).hasSize(1);
    }

    private Rights rights(String path) {
        return desk.of((Fetched.Found) fetcher.fetch(Ask.page(url(path))));
    }

    private URI url(String path) {
        return URI.create("http://news.localhost:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        boolean policy = path.equals("/.well-known/tdmrep.json");
        if (!policy) {
            exchange.getResponseHeaders().add("X-Robots-Tag", "noarchive");
            exchange.getResponseHeaders().add("X-Robots-Tag", "googlebot: noindex");
            exchange.getResponseHeaders().add("X-Robots-Tag", "kiosque: noai");
        }
        byte[] body = (policy
                        ? "[{\"location\": \"/news/\", \"tdm-reservation\": 1, \"tdm-policy\": \"/policy.json\"}]"
                        : "<html><head><meta name=robots content='max-snippet:80'></head><body>é</body></html>")
                .getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(path.equals("/robots.txt") ? 404 : policy ? policyStatus : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
