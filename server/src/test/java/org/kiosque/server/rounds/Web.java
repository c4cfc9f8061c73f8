package org.kiosque.server.rounds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web of many hosts by name on one loopback port; keeps a log of what is asked of it. */
final class Web implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Answer> pages = new ConcurrentHashMap<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();
    private final Map<String, Integer> busiest = new ConcurrentHashMap<>();
    private volatile long delayMillis;

    /** What is sent for a path of a host. */
    record Answer(int status, Map<String, String> headers, String body) {}

    Web() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String host, String path) {
        return "http://" + host + ".localhost:" + port() + path;
    }

    void put(String host, String path, int status, Map<String, String> headers, String body) {
        pages.put(host + path, new Answer(status, headers, body));
    }

    void feed(String host, String path, List<String> pages) {
        var items = new StringBuilder();
        for (String page : pages) {
            items.append("<item><guid>")
                    .append(page)
                    .append("</guid><title>Title of ")
                    .append(page);
            items.append("</title><link>").append(url(host, page)).append("</link></item>");
            put(
                    host,
                    page,
                    200,
                    Map.of("Content-Type", "text/html"),
                    "<html><body><h1>" + page + "</h1></body></html>");
        }
        put(host, path, 200, Map.of("Content-Type", "application/rss+xml"), rss(items.toString()));
    }

    static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>A feed</title>" + items + "</channel></rss>";
    }

    void slow(long millis) {
        delayMillis = millis;
    }

    /** Requests so far, as {@code host/path}, without those for what a site tells to robots. */
    List<String> log() {
        return log.stream()
                .filter(line -> !line.endsWith("/robots.txt") && !line.contains("/.well-known/"))
                .toList();
    }

    /** The most requests that a host had to answer at a time. */
    int busiest() {
        return busiest.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authority = exchange.getRequestHeaders().getFirst("Host");
        String host = authority.substring(0, authority.indexOf('.'));
        String path = exchange.getRequestURI().toString();
        log.add(host + path);
        int now = busy.computeIfAbsent(host, name -> new AtomicInteger()).incrementAndGet();
        busiest.merge(host, now, Math::max);
        try {
            Thread.sleep(delayMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Whoever has the answer may ask again, before the thread that sent it goes on.
        busy.get(host).decrementAndGet();
        send(exchange, pages.getOrDefault(host + path, new Answer(404, Map.of(), "")));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
