package org.kiosque.server.follow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kiosque.server.fetch.Fetcher;

/** A web site on loopback, page by page. */
public final class Site implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, String> links = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public Site page(String path, String body) {
        pages.put(path, body.replace("{root}", root()));
        return this;
    }

    Site linkHeader(String path, String value) {
        links.put(path, value);
        return this;
    }

    public List<String> asked() {
        return List.copyOf(asked);
    }

    public String root() {
        return "http://site.localhost:" + server.getAddress().getPort();
    }

    public Fetcher fetcher() {
        var allowed = Set.of("*.localhost:" + server.getAddress().getPort());
        return new Fetcher(new Fetcher.Options(null, allowed, Duration.ZERO, Duration.ofSeconds(5)), Clock.systemUTC());
    }

    /** An RSS feed with one entry. */
    public static String rss(String title) {
        return "<rss version='2.0'><channel><title>" + title + "</title><link>{root}/</link><item><title>One</title>"
                + "<link>{root}/one</link></item></channel></rss>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            asked.add(target);
            var body = pages.get(target);
            if (links.containsKey(target)) {
                exchange.getResponseHeaders().add("Link", links.get(target));
            }
            byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
