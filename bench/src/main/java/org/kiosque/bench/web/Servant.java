package org.kiosque.bench.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Answers for one feed as it behaves. */
final class Servant {

    private static final int BUSY_SECONDS = 8;
    private static final int PARTS = 8;
    private static final Duration SLOW = Duration.ofMillis(2000);
    private static final Duration DRIP = Duration.ofMillis(250);
    private static final byte[] BOMB = gzip(new byte[32 << 20]);
    private static final byte[] POURED =
            "<item><title>Encore</title></item>\n".repeat(2000).getBytes(US_ASCII);
    private static final String MODIFIED = "Wed, 05 Mar 2025 09:00:00 GMT";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final WebFeed feed;
    private final int round;
    private final FeedText text;
    private final RequestLog log;

    Servant(WebFeed feed, int round, int port, RequestLog log) {
        this.feed = feed;
        this.round = round;
        this.text = new FeedText(feed, round, port);
        this.log = log;
    }

    /** Makes what takes long to make, so that the first requests need not wait for it. */
    static void prepare(WebFeed feed) {
        gzip(new FeedText(feed, 1, 0).bytes());
    }

    void serve(Answer answer) throws IOException {
        if (answer.head().path().equals(feed.newPath())) {
            answer.send(200, type(), text.bytes());
            return;
        }
        switch (feed.behaviour().fate()) {
            case READ -> read(answer);
            case FAILED -> fail(answer);
            case GONE -> answer.send(410, "", new byte[0]);
        }
    }

    private void read(Answer answer) throws IOException {
        switch (feed.behaviour()) {
            case ETAG, GROWING -> conditional(answer, "ETag", etag(), "", text.bytes());
            case LAST_MODIFIED -> conditional(answer, "Last-Modified", MODIFIED, "", text.bytes());
            case GZIPPED -> conditional(answer, "ETag", etag(), "Content-Encoding: gzip\r\n", gzip(text.bytes()));
            case CHUNKED -> chunked(answer);
            case HTTP_1_0 -> answer.end(200, joined("HTTP/1.0 200 OK\r\n" + type() + "\r\n", text.bytes()));
            case CLOSING ->
                answer.end(
                        200,
                        joined("HTTP/1.1 200 OK\r\n" + type() + length() + "Connection: close\r\n\r\n", text.bytes()));
            case MOVED_FOR_GOOD -> answer.send(feed.number() % 2 == 0 ? 301 : 308, toNew(), new byte[0]);
            case MOVED_FOR_NOW -> answer.send(feed.number() % 2 == 0 ? 302 : 307, toNew(), new byte[0]);
            case BUSY_FOR_SECONDS, BUSY_UNTIL -> busy(answer);
            case SLOW_HEADER -> {
                Answer.pause(SLOW);
                answer.send(200, type(), text.bytes());
            }
            case DRIPPING_BODY -> {
                answer.begin("HTTP/1.1 200 OK\r\n" + type() + length() + "\r\n");
                answer.drip(200, text.bytes(), PARTS, DRIP);
            }
            default -> answer.send(200, type(), text.bytes());
        }
    }

    private void fail(Answer answer) throws IOException {
        switch (feed.behaviour()) {
            case NOT_FOUND -> answer.send(404, "", new byte[0]);
            case FAULTY -> answer.send(500, "", new byte[0]);
            case EMPTY -> answer.send(200, type(), new byte[0]);
            case LOOP -> answer.send(302, "Location: " + feed.path() + "\r\n", new byte[0]);
            case RESET -> answer.reset();
            case CUT_OFF ->
                answer.end(
                        200, joined("HTTP/1.1 200 OK\r\n" + type() + "Content-Length: 100000\r\n\r\n", text.bytes()));
            case BOMB -> answer.send(200, type() + "Content-Encoding: gzip\r\n", BOMB);
            case ENDLESS_BODY -> {
                answer.begin("HTTP/1.1 200 OK\r\n" + type() + "\r\n");
                answer.pour(POURED, Duration.ZERO);
            }
            case ENDLESS_HEADER -> {
                answer.begin("HTTP/1.1 200 OK\r\n" + type());
                answer.pour(("X-More: " + "x".repeat(1000) + "\r\n").getBytes(US_ASCII), Duration.ofMillis(1));
            }
            case SILENT -> answer.keepSilent();
            case SLOW_LORIS -> {
                answer.begin("HTTP/1.1 200 OK\r\n" + type() + "\r\n");
                answer.pour(" ".getBytes(US_ASCII), Duration.ofMillis(500));
            }
            default ->
                answer.send(
                        200,
                        "Content-Type: text/html\r\n",
                        "<!DOCTYPE html><title>Fermé</title><p>Le site est fermé.".getBytes(US_ASCII));
        }
    }

    private void conditional(Answer answer, String header, String validator, String coding, byte[] body)
            throws IOException {
        if (answer.head().validator().equals(validator)) {
            answer.send(304, header + ": " + validator + "\r\n", new byte[0]);
        } else {
            answer.send(200, type() + coding + header + ": " + validator + "\r\n", body);
        }
    }

    /** Busy at first. */
    private void busy(Answer answer) throws IOException {
        if (log.knows(feed.host(), feed.path())) {
            answer.send(200, type(), text.bytes());
        } else if (feed.behaviour() == Behaviour.BUSY_FOR_SECONDS) {
            answer.sendAway(429, "" + BUSY_SECONDS, Instant.now().plusSeconds(BUSY_SECONDS));
        } else {
            var until = Instant.now().plusSeconds(BUSY_SECONDS + 1).truncatedTo(ChronoUnit.SECONDS);
            answer.sendAway(503, HTTP_DATE.format(until), until);
        }
    }

    private void chunked(Answer answer) throws IOException {
        byte[] bytes = text.bytes();
        answer.begin("HTTP/1.1 200 OK\r\n" + type() + "Transfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(bytes.length) + "\r\n");
        answer.end(200, joined(bytes, "\r\n0\r\n\r\n".getBytes(US_ASCII)));
    }

    private String etag() {
        return "\"" + feed.number() + "-" + feed.entries(round) + "\"";
    }

    private String type() {
        return "Content-Type: " + text.contentType() + "\r\n";
    }

    private String length() {
        return "Content-Length: " + text.bytes().length + "\r\n";
    }

    private String toNew() {
        return "Location: " + feed.newPath() + "\r\n";
    }

    private static byte[] joined(String header, byte[] body) {
        return joined(header.getBytes(US_ASCII), body);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can't be written", e);
        }
        return out.toByteArray();
    }
}
