package org.kiosque.newsstand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sample newsstand as real sites on one port of 127.0.0.1: {@code http://<folder>.localhost:<port>/}. Any other
 * host gets a list of them. Only what is published by the clock's time is served.
 */
public final class NewsstandServer implements AutoCloseable {
    /** How long after the opening silent corrections replace what they correct. */
    public static final Duration CORRECTED_AFTER = Duration.ofSeconds(30);

    static {
        // the JDK's server sends head and body apart, and without this waits 40 ms between them
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Newsstand newsstand;
    private final Clock clock;
    private final Instant opened;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private NewsstandServer(Newsstand newsstand, HttpServer server, Clock clock, Instant opened) {
        this.newsstand = newsstand;
        this.server = server;
        this.clock = clock;
        this.opened = opened;
    }

    /** Opens the newsstand on a port; 0 takes a free one. */
    public static NewsstandServer start(int port, Clock clock, Instant opened) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        try {
            HttpServer server = HttpServer.create(address, 0);
            NewsstandServer stand = new NewsstandServer(Newsstand.load(), server, clock, opened);
            server.createContext("/", stand::handle);
            server.setExecutor(stand.threads);
            server.start();
            return stand;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the newsstand on port " + port, e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Where each publisher is found. */
    public List<Stand> stands() {
        return newsstand.publishers().stream()
                .map(publisher -> Stand.of(new Site(publisher, port())))
                .toList();
    }

    public Newsstand newsstand() {
        return newsstand;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ReplySender.send(exchange, reply(exchange));
        }
    }

    private Reply reply(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Reply.text("text/plain", "GET only\n").withStatus(405);
        }
        String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("/");
        return site(exchange.getRequestHeaders().getFirst("Host"))
                .map(site -> desk(site).answer(path))
                .orElseGet(() -> Reply.text("text/html", directory()));
    }

    private Optional<Site> site(@Nullable String host) {
        return newsstand.publishers().stream()
                .map(publisher -> new Site(publisher, port()))
                .filter(site -> host != null && host.replaceFirst(":\\d*$", "").equalsIgnoreCase(site.host()))
                .findFirst();
    }

    private SiteDesk desk(Site site) {
        Instant now = clock.instant();
        boolean corrected = !now.isBefore(opened.plus(CORRECTED_AFTER));
        return new SiteDesk(Issue.of(newsstand, site, now, corrected), newsstand.template(site.publisher()));
    }

    private String directory() {
        String rows = stands().stream()
                .map(stand -> "<li lang=\"%s\"><a href=\"%s\">%s</a> <a href=\"%s\">%4$s</a></li>"
                        .formatted(stand.language(), stand.home(), Markup.escape(stand.name()), stand.subscription()))
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><title>The sample newsstand</title>
                <h1>The sample newsstand</h1>
                <ul>
                %s
                </ul>
                </html>
                """.formatted(rows);
    }
}
