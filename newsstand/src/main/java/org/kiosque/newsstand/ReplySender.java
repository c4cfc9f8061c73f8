package org.kiosque.newsstand;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Sends replies as HTTP servers do: entity tags, "not modified", compressed where the client takes it. */
final class ReplySender {
    private ReplySender() {}

    static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        reply.headers().forEach(headers::set);
        headers.set("Vary", "Accept-Encoding");
        if (reply.status() != 200) {
            write(exchange, reply.status(), reply.body());
            return;
        }
        String tag = tag(reply.body());
        headers.set("ETag", tag);
        if (reply.modified() != null) {
            headers.set("Last-Modified", httpDate(reply.modified()));
        }
        if (isUnchanged(exchange.getRequestHeaders(), tag, reply.modified())) {
            write(exchange, 304, new byte[0]);
        } else {
            write(exchange, 200, packed(exchange, reply.body()));
        }
    }

    private static boolean isUnchanged(Headers request, String tag, @Nullable Instant modified) {
        String tags = request.getFirst("If-None-Match");
        if (tags != null) {
            return tags.contains(tag);
        }
        String since = request.getFirst("If-Modified-Since");
        if (since == null || modified == null) {
            return false;
        }
        try {
            Instant known = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return !modified.isAfter(known);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static byte[] packed(HttpExchange exchange, byte[] body) throws IOException {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        String type = String.valueOf(exchange.getResponseHeaders().getFirst("Content-Type"));
        if (accepted == null || !accepted.contains("gzip") || type.startsWith("image/")) {
            return body;
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean bare = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bare ? -1 : body.length);
        if (!bare) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private static String tag(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        return "W/\"" + HexFormat.of().toHexDigits(crc.getValue(), 8) + "-" + body.length + "\"";
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .format(instant.atOffset(ZoneOffset.UTC));
    }
}
