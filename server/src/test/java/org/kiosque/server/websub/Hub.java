package org.kiosque.server.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small hub: verifies what it is asked, and delivers signed. */
final class Hub implements AutoCloseable {

    static final String CHALLENGE = "challenge-0123456789";

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<String> echoes = new CopyOnWriteArrayList<>();
    private volatile long lease = 3600;
    private volatile boolean verifying = true;

    Hub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hub", this::ask);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://hub.localhost:" + port() + "/hub");
    }

    void lease(long seconds) {
        lease = seconds;
    }

    void verifying(boolean does) {
        verifying = does;
    }

    /** The forms that were sent, in order. */
    List<Map<String, String>> asked() {
        return List.copyOf(asked);
    }

    /** What the callback answered to verifications: status and body. */
    List<String> echoes() {
        return List.copyOf(echoes);
    }

    /** Verifies a wish as it was asked, or another one. */
    String verify(Map<String, String> form, String mode, String topic) {
        String query = "hub.mode=" + mode + "&hub.topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8)
                + "&hub.challenge=" + CHALLENGE + "&hub.lease_seconds=" + lease;
        return send(HttpRequest.newBuilder(URI.create(field(form, "callback") + "?" + query))
                .build());
    }

    /** Delivers with a signature of a method made with a secret; the answer's status and body. */
    String deliver(Map<String, String> form, String body, String method, String secret) {
        String mac =
                HexFormat.of().formatHex(Signature.mac("Hmac" + method.toUpperCase(Locale.ROOT), bytes(body), secret));
        return send(HttpRequest.newBuilder(URI.create(field(form, "callback")))
                .header("Content-Type", "application/rss+xml")
                .header("X-Hub-Signature", method + "=" + mac)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body)))
                .build());
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }

    private void ask(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(form);
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
        if (verifying) {
            echoes.add(verify(form, field(form, "mode"), field(form, "topic")));
        }
    }

    private String send(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A field of a form by its name after {@code hub.} */
    static String field(Map<String, String> form, String name) {
        return Objects.requireNonNull(form.get("hub." + name), name);
    }

    static Map<String, String> form(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
