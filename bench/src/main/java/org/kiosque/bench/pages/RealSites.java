package org.kiosque.bench.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Serves pages on loopback under {@code http://<their host>.localhost:<port>/}, byte for byte as they are stored, each
 * host with a home page, a feed and a robots.txt.
 */
final class RealSites implements AutoCloseable {

    static final String OPML_PATH = "/feeds.opml";
    private static final String BELOW = ".localhost";
    private static final int WAITING = 256;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<RealPage>> pagesOfHost;
    private final Map<String, RealPage> pageOfAddress = new LinkedHashMap<>();
    private final Syndication syndication;

    private RealSites(HttpServer server, List<RealPage> pages) {
        this.server = server;
        this.syndication = new Syndication(server.getAddress().getPort());
        this.pagesOfHost = pages.stream()
                .collect(Collectors.groupingBy(page -> page.url().getHost(), TreeMap::new, Collectors.toList()));
        for (RealPage page : pages) {
            pageOfAddress.putIfAbsent(page.url().getHost() + page.url().getRawPath(), page);
            pageOfAddress.put(page.url().getHost() + page.target(), page);
        }
    }

    /** Starts to serve; port 0 takes one that is free. */
    static RealSites start(int port, List<RealPage> pages) throws IOException {
        var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        RealSites sites = new RealSites(HttpServer.create(address, WAITING), pages);
        sites.server.createContext("/", sites::answer);
        sites.server.setExecutor(sites.threads);
        sites.server.start();
        return sites;
    }

    int port() {
        return server.getAddress().getPort();
    }

    int hosts() {
        return pagesOfHost.size();
    }

    String opml() {
        return syndication.opml(pagesOfHost.keySet());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = host(exchange.getRequestHeaders().getFirst("Host"));
            Optional<Answer> answer = answer(host, exchange.getRequestURI().toString());
            Answer sent = answer.orElseGet(() -> Answer.of("text/plain; charset=utf-8", "No such page\n"));
            exchange.getResponseHeaders().set("Content-Type", sent.type());
            exchange.sendResponseHeaders(answer.isPresent() ? 200 : 404, sent.body().length);
            exchange.getResponseBody().write(sent.body());
        }
    }

    private Optional<Answer> answer(String host, String target) throws IOException {
        if (target.equals(OPML_PATH)) {
            return Optional.of(Answer.of("text/x-opml; charset=utf-8", opml()));
        }
        List<RealPage> pages = pagesOfHost.get(host);
        if (pages == null) {
            return Optional.empty();
        }
        return switch (target) {
            case "/robots.txt" -> Optional.of(Answer.of("text/plain", "User-agent: *\nAllow: /\n"));
            case Syndication.FEED_PATH ->
                Optional.of(Answer.of("application/rss+xml; charset=utf-8", syndication.feed(host, pages)));
            case "/" -> Optional.of(Answer.of("text/html; charset=utf-8", syndication.home(host, pages)));
            default -> page(host, target);
        };
    }

    /** The page of an address, or of its path where trackers were added or taken away. */
    private Optional<Answer> page(String host, String target) throws IOException {
        String path = target.indexOf('?') < 0 ? target : target.substring(0, target.indexOf('?'));
        RealPage page = pageOfAddress.getOrDefault(host + target, pageOfAddress.get(host + path));
        return page == null ? Optional.empty() : Optional.of(new Answer("text/html", bytes(page)));
    }

    private static byte[] bytes(RealPage page) throws IOException {
        byte[] stored = Files.readAllBytes(page.file());
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return unzipped.readAllBytes();
        }
    }

    private static String host(@Nullable String header) {
        String host = header == null ? "" : header.replaceFirst(":\\d+$", "");
        return host.endsWith(BELOW) ? host.substring(0, host.length() - BELOW.length()) : host;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(String type, byte[] body) {

        static Answer of(String type, String body) {
            return new Answer(type, body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
