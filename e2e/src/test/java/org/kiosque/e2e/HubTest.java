package org.kiosque.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that is told by a hub what is new. */
class HubTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Map<String, String>> wishes = new ArrayBlockingQueue<>(10);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        client.close();
    }

    @Test
    void whatAHubDeliversIsReadAtOnce(@TempDir Path folder) throws Exception {
        var list = Files.writeString(
                folder.resolve("list.opml"),
                "<opml version=\"2.0\"><body><outline text=\"Paper\"" + " type=\"rss\" xmlUrl=\"" + url("/feed")
                        + "\"/></body></opml>");
        var data = new DataFolder(folder.resolve("data"));
        Program.run("import", "--data", data.path().toString(), list.toString());
        int port = freePort();
        try (var serving = Program.start(List.of(
                "serve",
                "--port",
                "" + port,
                "--public-url",
                "http://127.0.0.1:" + port + "/",
                "--allow",
                "paper.localhost:" + server.getAddress().getPort(),
                "--data",
                data.path().toString()))) {
            var wish = Objects.requireNonNull(
                    wishes.poll(LIMIT.toSeconds(), TimeUnit.SECONDS), () -> "nobody asked\n" + serving.output());
            assertThat(wish).containsEntry("hub.topic", url("/feed"));
            assertThat(verify(wish, url("/other"))).isEqualTo("404 ");
            assertThat(verify(wish, url("/feed"))).isEqualTo("200 echo me");
            assertThat(deliver(wish, feed("Forged"), "another secret")).startsWith("202");
            assertThat(deliver(wish, feed("Delivered"), field(wish, "secret"))).startsWith("202");
            Await.until(LIMIT, serving::output, () -> data.count() == 2);
            assertThat(data.articles())
                    .extracting(DataFolder.Filed::title)
                    .containsExactlyInAnyOrder("Polled", "Delivered");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = feed("Polled").getBytes(StandardCharsets.UTF_8);
        if (path.equals("/hub")) {
            wishes.add(form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(202, -1);
        } else if (path.equals("/feed")) {
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
            exchange.getResponseHeaders().add("Link", "<" + url("/hub") + ">; rel=\"hub\"");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private String feed(String title) {
        return "<rss version=\"2.0\"><channel><title>Paper</title><item><title>" + title + "</title><link>"
                + url("/page/" + title) + "</link><description>The council decided on Tuesday.</description></item>"
                + "</channel></rss>";
    }

    private String url(String path) {
        return "http://paper.localhost:" + server.getAddress().getPort() + path;
    }

    private String verify(Map<String, String> wish, String topic) throws Exception {
        String query = "?hub.mode=subscribe&hub.challenge=echo+me&hub.lease_seconds=86400&hub.topic="
                + URLEncoder.encode(topic, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(field(wish, "callback") + query)));
    }

    private String deliver(Map<String, String> wish, String body, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(URI.create(field(wish, "callback")))
                .header("Content-Type", "application/rss+xml")
                .header("X-Hub-Signature", "sha256=" + signature)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static String field(Map<String, String> form, String name) {
        return Objects.requireNonNull(form.get("hub." + name), name);
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&")) {
            String[] sides = pair.split("=", 2);
            fields.put(
                    URLDecoder.decode(sides[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
