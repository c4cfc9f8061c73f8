package org.kiosque.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that speaks HTTP/2 over TLS, with a certificate made for the test. */
class Http2Test {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    private final List<HttpVersion> versions = new CopyOnWriteArrayList<>();
    private final Set<String> connections = new ConcurrentSkipListSet<>();
    private Vertx vertx;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void aServerThatSpeaksHttp2IsSpokenToSoOverOneConnection() throws Exception {
        var store = certificate();
        var server = serve(store, true);
        try (var fetcher = fetcher(server, trust(store))) {
            for (int i = 0; i < 3; i++) {
                assertThat(body(fetcher, server)).isEqualTo("<rss/>");
            }
        }
        assertThat(versions).containsExactly(HttpVersion.HTTP_2, HttpVersion.HTTP_2, HttpVersion.HTTP_2);
        assertThat(connections).hasSize(1);
    }

    @Test
    void aServerThatDoesNotIsSpokenToAsBefore() throws Exception {
        var store = certificate();
        var server = serve(store, false);
        try (var fetcher = fetcher(server, trust(store))) {
            assertThat(body(fetcher, server)).isEqualTo("<rss/>");
        }
        assertThat(versions).containsExactly(HttpVersion.HTTP_1_1);
    }

    @Test
    void aServerForWhichNobodyVouchesIsNotBelieved() throws Exception {
        var server = serve(certificate(), true);
        var options = options(server);
        try (var fetcher = new Fetcher(options, Clock.systemUTC())) {
            assertThat(fetcher.fetch(Ask.feed(url(server), null, null))).isInstanceOf(Fetched.Failed.class);
        }
        assertThat(versions).isEmpty();
    }

    private static String body(Fetcher fetcher, HttpServer server) {
        var found = (Fetched.Found) fetcher.fetch(Ask.feed(url(server), null, null));
        return new String(found.body(), StandardCharsets.UTF_8);
    }

    private static Fetcher fetcher(HttpServer server, X509TrustManager trust) {
        var network = new Network(Dns.SYSTEM, address -> {}, trust);
        return new Fetcher(options(server), new OwnLedger(Clock.systemUTC()), Clock.systemUTC(), network);
    }

    private static Fetcher.Options options(HttpServer server) {
        var allowed = Set.of("h2.localhost:" + server.actualPort());
        return new Fetcher.Options(null, allowed, Duration.ZERO, Duration.ofSeconds(20));
    }

    private static URI url(HttpServer server) {
        return URI.create("https://h2.localhost:" + server.actualPort() + "/feed");
    }

    private HttpServer serve(Path store, boolean http2) throws Exception {
        var options = new HttpServerOptions()
                .setSsl(true)
                .setUseAlpn(http2)
                .setKeyCertOptions(new PfxOptions().setPath(store.toString()).setPassword(PASSWORD));
        return vertx.createHttpServer(options)
                .requestHandler(request -> {
                    versions.add(request.version());
                    connections.add(request.remoteAddress().toString());
                    request.response()
                            .putHeader("Content-Type", "application/rss+xml")
                            .end("<rss/>");
                })
                .listen(0, InetAddress.getLoopbackAddress().getHostAddress())
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private Path certificate() throws IOException, InterruptedException {
        var store = folder.resolve("key.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "h2",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-dname",
                        "CN=h2.localhost",
                        "-ext",
                        "san=dns:h2.localhost")
                .inheritIO()
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue()).isZero();
        return store;
    }

    private static X509TrustManager trust(Path store) throws GeneralSecurityException, IOException {
        var own = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            own.load(in, PASSWORD.toCharArray());
        }
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("h2", own.getCertificate("h2"));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }
}
