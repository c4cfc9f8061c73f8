package org.kiosque.bench.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.kiosque.bench.web.FeedWeb.Head;

/** One answer to one request, taken down in the log just before its last bytes leave. */
final class Answer {

    private static final Instant NEVER = Instant.MIN;

    private final Socket connection;
    private final InputStream in;
    private final OutputStream out;
    private final Head head;
    private final RequestLog log;
    private final Instant start = Instant.now();
    private boolean last;

    Answer(Socket connection, InputStream in, OutputStream out, Head head, RequestLog log) {
        this.connection = connection;
        this.in = in;
        this.out = out;
        this.head = head;
        this.log = log;
    }

    Head head() {
        return head;
    }

    /** Whether the connection ends with it. */
    boolean isLast() {
        return last;
    }

    /** Answers as well-behaved servers do. */
    void send(int status, String headers, byte[] body) throws IOException {
        log(status, NEVER);
        write("HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n");
        out.write(body);
        out.flush();
    }

    /** Asks to be left alone until a moment. */
    void sendAway(int status, String retryAfter, Instant until) throws IOException {
        log(status, until);
        write("HTTP/1.1 " + status + " X\r\nRetry-After: " + retryAfter + "\r\nContent-Length: 0\r\n\r\n");
        out.flush();
    }

    /** Robots are welcome; pages ask to come tomorrow, so that the round is one of feeds alone. */
    void elsewhere() throws IOException {
        if (head.path().equals("/robots.txt") || !head.host().startsWith("pages-")) {
            send(404, "", new byte[0]);
        } else {
            sendAway(503, "80000", start.plusSeconds(80_000));
        }
    }

    /** Sends a beginning as it is. */
    void begin(String header) throws IOException {
        write(header);
        out.flush();
    }

    /** Sends bytes in parts, with a pause before each; the connection ends with them. */
    void drip(int status, byte[] bytes, int parts, Duration pause) throws IOException {
        last = true;
        for (int part = 0; part < parts; part++) {
            pause(pause);
            int from = bytes.length * part / parts;
            int to = bytes.length * (part + 1) / parts;
            if (part == parts - 1) {
                log(status, NEVER);
            }
            out.write(bytes, from, to - from);
            out.flush();
        }
    }

    /** Sends the last bytes; the connection ends with them. */
    void end(int status, byte[] bytes) throws IOException {
        last = true;
        log(status, NEVER);
        out.write(bytes);
        out.flush();
    }

    /** Sends the same bytes again and again until the asker goes away. */
    void pour(byte[] bytes, Duration pause) throws IOException {
        last = true;
        try {
            while (true) {
                out.write(bytes);
                out.flush();
                pause(pause);
            }
        } finally {
            log(200, NEVER);
        }
    }

    /** Says nothing until the asker goes away. */
    void keepSilent() throws IOException {
        last = true;
        try {
            while (in.read() >= 0) {
                // What else it has to say doesn't matter.
            }
        } finally {
            log(0, NEVER);
        }
    }

    /** Cuts the connection without a word. */
    void reset() throws IOException {
        last = true;
        log(0, NEVER);
        connection.setSoLinger(true, 0);
        connection.close();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void log(int status, Instant closedUntil) {
        log.add(new Request(head.host(), head.path(), head.validator(), start, Instant.now(), status, closedUntil));
    }

    static void pause(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
