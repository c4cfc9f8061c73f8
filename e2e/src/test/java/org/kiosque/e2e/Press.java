package org.kiosque.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Papers on loopback, {@code http://p7.localhost:PORT/feed}, each with a few pages; keeps a log of every request. */
final class Press implements AutoCloseable {

    static final int PAPERS = 20;
    static final int PAGES = 6;

    private final HttpServer server;
    private final List<String> log = new CopyOnWriteArrayList<>();

    Press() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
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

    /** The feeds of all papers as OPML. */
    String list() {
        var list = new StringBuilder("<opml version=\"2.0\"><body>");
        for (int paper = 0; paper < PAPERS; paper++) {
            list.append("<outline text=\"Paper ").append(paper).append("\" type=\"rss\" xmlUrl=\"");
            list.append(root(paper)).append("/feed\"/>");
        }
        return list.append("</body></opml>").toString();
    }

    /** What was asked for, as {@code host/path}, without what a site tells to robots. */
    List<String> log() {
        return log.stream()
                .filter(line -> !line.endsWith("/robots.txt") && !line.contains("/.well-known/"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String root(int paper) {
        return "http://p" + paper + ".localhost:" + port();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst("\\..*", "");
        String path = exchange.getRequestURI().getPath();
        log.add(host + path);
        int paper = Integer.parseInt(host.substring(1));
        boolean feed = path.equals("/feed");
        if (!feed && !path.startsWith("/page/")) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        byte[] body = (feed ? feed(paper) : page(host + path)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", feed ? "application/rss+xml" : "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String feed(int paper) {
        var items = new StringBuilder();
        for (int page = 0; page < PAGES; page++) {
            items.append("<item><title>Piece ")
                    .append(page)
                    .append(" of paper ")
                    .append(paper);
            items.append("</title><link>")
                    .append(root(paper))
                    .append("/page/")
                    .append(page)
                    .append("</link></item>");
        }
        return "<rss version=\"2.0\"><channel><title>Paper " + paper + "</title>" + items + "</channel></rss>";
    }

    private static String page(String name) {
        String paragraph = "<p>The council of " + name + " met on Tuesday and decided, after a long debate in which"
                + " many citizens spoke, that the bridge over the river will be rebuilt before the next winter.</p>";
        return "<!doctype html><html lang=\"en\"><head><title>Piece at " + name
                + "</title></head><body><article><h1>Piece" + " at " + name + "</h1>" + paragraph.repeat(4)
                + "</article></body></html>";
    }
}
