package org.kiosque.bench.web;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Serves a plan of feeds under thousands of names on one port of loopback, and keeps a log of what it was asked. */
public final class FeedWeb implements AutoCloseable {

    private static final int BACKLOG = 4096;
    private static final int LONGEST_LINE = 8192;

    private final Map<String, WebFeed> feeds = new HashMap<>();
    private final ServerSocket socket;
    private final RequestLog log = new RequestLog();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private volatile int round = 1;

    private FeedWeb(List<WebFeed> plan) throws IOException {
        plan.forEach(feed -> {
            feeds.put(feed.host() + feed.path(), feed);
            feeds.put(feed.host() + feed.newPath(), feed);
        });
        socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    }

    /** Serves from now on. */
    static FeedWeb start(List<WebFeed> plan) {
        try {
            var web = new FeedWeb(plan);
            plan.forEach(Servant::prepare);
            Thread.ofPlatform().daemon().name("web").start(web::accept);
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    RequestLog log() {
        return log;
    }

    /** The largest number of connections at a time. */
    int mostOpen() {
        return mostOpen.get();
    }

    /** Goes on to what the feeds hold in a later round. */
    void round(int next) {
        round = next;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                // A connection that was given up before it was taken, or the end of the web.
            }
        }
    }

    private void serve(Socket connection) {
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        try (connection;
                var in = new BufferedInputStream(connection.getInputStream());
                var out = new BufferedOutputStream(connection.getOutputStream())) {
            connection.setTcpNoDelay(true);
            for (var head = head(in); head != null; head = head(in)) {
                var answer = new Answer(connection, in, out, head, log);
                var feed = feeds.get(head.host() + head.path());
                if (feed == null) {
                    answer.elsewhere();
                } else {
                    new Servant(feed, round, socket.getLocalPort(), log).serve(answer);
                }
                if (answer.isLast()) {
                    return;
                }
            }
        } catch (IOException e) {
            // The asker went away, as it should from the bad ones.
        } finally {
            open.decrementAndGet();
        }
    }

    private static @Nullable Head head(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        String host = "";
        String validator = "";
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT)) {
                case "host" -> host = value.replaceFirst(":\\d+$", "");
                case "if-none-match", "if-modified-since" -> validator = value;
                default -> {}
            }
        }
        String[] words = first.split(" ", -1);
        return new Head(host, words.length > 1 ? words[1] : "", validator);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() > LONGEST_LINE) {
                throw new IOException("a line without end");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** What of a request's header counts here. */
    record Head(String host, String path, String validator) {}
}
