package org.kiosque.server.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.rights.Rights;

class CaptureReaderTest {

    private static final String DATE = "2016-03-04T05:06:07Z";
    private static final String PAGE = "<!DOCTYPE html><title>Le phare</title><p>Rallumé après trente ans.";
    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";

    @Test
    void aPageHasItsAddressItsBytesAndTheArchivesDate() {
        var reading = read(response("https://a.example/phare", HTML + "\r\n" + PAGE));
        assertThat(reading.captures).singleElement().satisfies(capture -> {
            assertThat(capture.page().url()).isEqualTo(URI.create("https://a.example/phare"));
            assertThat(text(capture)).isEqualTo(PAGE);
            assertThat(capture.page().contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(capture.when()).isEqualTo(Instant.parse(DATE));
        });
        assertThat(reading.reader.damage()).isEmpty();
    }

    @Test
    void whatTheHeadersReservedIsKept() {
        var header = HTML + "X-Robots-Tag: noarchive\r\nX-Robots-Tag: noai\r\ntdm-reservation: 1\r\n\r\n";
        var rights = read(response("https://a.example/phare", header + PAGE))
                .captures
                .getFirst()
                .rights();
        assertThat(rights.says(Rights.Word.NOARCHIVE)).isTrue();
        assertThat(rights.says(Rights.Word.NOAI)).isTrue();
        assertThat(rights.reservesMining()).isTrue();
    }

    @Test
    void chunksAndCodingsAreUndone() throws IOException {
        byte[] gzip = gzip(PAGE.getBytes(UTF_8));
        var deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated)) {
            out.write(PAGE.getBytes(UTF_8));
        }
        // "aaaaaaaaaa" as a Brotli stream of the reference encoder.
        byte[] brotli = {0x1b, 0x09, 0x00, (byte) 0xf8, 0x25, (byte) 0xc2, (byte) 0x82, (byte) 0x84, 0x00, 0x00};
        var reading = read(
                response("https://a.example/1", HTML + "Content-Encoding: gzip\r\n\r\n", gzip),
                response("https://a.example/2", HTML + "Content-Encoding: deflate\r\n\r\n", deflated.toByteArray()),
                response(
                        "https://a.example/2",
                        HTML + "Content-Encoding: deflate\r\n\r\n",
                        Arrays.copyOfRange(deflated.toByteArray(), 2, deflated.size() - 4)),
                response("https://a.example/3", HTML + "Content-Encoding: br\r\n\r\n", brotli),
                response(
                        "https://a.example/4",
                        HTML + "Transfer-Encoding: chunked\r\n\r\n",
                        chunked(PAGE.getBytes(UTF_8))),
                response(
                        "https://a.example/5",
                        HTML + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n",
                        chunked(gzip)));
        assertThat(reading.captures)
                .extracting(CaptureReaderTest::text)
                .containsExactly(PAGE, PAGE, PAGE, "aaaaaaaaaa", PAGE, PAGE);
    }

    @Test
    void headersOfChunksAndCodingsThatTheArchiveUndidItselfDoNoHarm() {
        var reading = read(
                response("https://a.example/1", HTML + "Content-Encoding: gzip\r\n\r\n" + PAGE),
                response("https://a.example/2", HTML + "Transfer-Encoding: chunked\r\n\r\n" + PAGE));
        assertThat(reading.captures).extracting(CaptureReaderTest::text).containsExactly(PAGE, PAGE);
    }

    @Test
    void whatIsNoAnswerWithAPageIsPassedOver() {
        var reading = read(
                record("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)),
                record("request", "https://a.example/", "application/http; msgtype=request", new byte[0]),
                record("response", "dns:a.example", "text/dns", "20160304\n".getBytes(UTF_8)),
                record("metadata", "https://a.example/", "application/warc-fields", new byte[0]),
                response("https://a.example/404", "HTTP/1.1 404 Not Found\r\n\r\n" + PAGE),
                response("https://a.example/png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"),
                response("ftp://a.example/x", HTML + "\r\n" + PAGE),
                record("revisit", "https://a.example/1", "application/http; msgtype=response", HTML.getBytes(UTF_8)),
                response("https://a.example/ok", HTML + "\r\n" + PAGE));
        assertThat(reading.captures).hasSize(1);
        assertThat(reading.reader.revisits()).isEqualTo(1);
        assertThat(reading.reader.unreadable()).isZero();
        assertThat(reading.reader.damage()).isEmpty();
    }

    @Test
    void anArcFileIsReadToo() {
        String answer = HTML + "\r\n" + PAGE;
        String arc = "filedesc://x.arc 0.0.0.0 20160304050607 text/plain 21\n1 0 Crawler\nURL IP D\n\n"
                + "https://a.example/arc 192.0.2.1 20160304050607 text/html " + answer.getBytes(UTF_8).length + "\n"
                + answer + "\n";
        var reading = read(arc.getBytes(UTF_8));
        assertThat(reading.captures).singleElement().satisfies(capture -> {
            assertThat(text(capture)).isEqualTo(PAGE);
            assertThat(capture.when()).isEqualTo(Instant.parse(DATE));
        });
    }

    @Test
    void aPageLargerThanAnyArticleIsCountedAndPassedOver() throws IOException {
        byte[] bomb = gzip(new byte[64 << 20]);
        var reading = read(
                response("https://a.example/bomb", HTML + "Content-Encoding: gzip\r\n\r\n", bomb),
                response("https://a.example/ok", HTML + "\r\n" + PAGE));
        assertThat(reading.captures).hasSize(1);
        assertThat(reading.reader.unreadable()).isEqualTo(1);
    }

    @Test
    void aHeaderWithoutEndIsDamageAndDoesNotFillTheMemory() throws IOException {
        byte[] endless = ("WARC/1.0\r\nX: " + "a".repeat(32 << 20)).getBytes(UTF_8);
        for (byte[] archive : List.of(endless, gzip(joined(endless, endless, endless)))) {
            assertThat(read(archive).reader.damage())
                    .hasValueSatisfying(word -> assertThat(word).contains("header does not end"));
        }
        var reading = read(
                response("https://a.example/1", "HTTP/1.1 200 OK\r\nX: " + "a".repeat(1 << 20)),
                response("https://a.example/2", HTML + "\r\n" + PAGE));
        assertThat(reading.captures).hasSize(1);
        assertThat(reading.reader.unreadable()).isEqualTo(1);
    }

    @Test
    void anArchiveThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
        byte[] one = gzip(response("https://a.example/1", HTML + "\r\n" + PAGE));
        byte[] two = gzip(response("https://a.example/2", HTML + "\r\n" + PAGE));
        byte[] both = joined(one, two);
        for (int cut = one.length + 1; cut < both.length; cut += 3) {
            var reading = read(Arrays.copyOf(both, cut));
            assertThat(reading.captures).as("cut at %s", cut).isNotEmpty();
            assertThat(reading.reader.damage()).as("cut at %s", cut).isPresent();
        }
        assertThat(read(both).reader.damage()).isEmpty();
    }

    @Test
    void aPlainArchiveThatIsCutWithinARecordIsDamaged() {
        byte[] both = joined(
                response("https://a.example/1", HTML + "\r\n" + PAGE),
                response("https://a.example/2", HTML + "\r\n" + PAGE));
        var reading = read(Arrays.copyOf(both, both.length - 20));
        assertThat(reading.captures).isNotEmpty();
        assertThat(reading.reader.damage())
                .hasValueSatisfying(word -> assertThat(word).contains("ends within a record"));
    }

    @Test
    void whateverBytesThereAreTheReaderComesToAnEnd() throws IOException {
        var random = new Random(16);
        byte[] plain = joined(
                response(
                        "https://a.example/1",
                        HTML + "Transfer-Encoding: chunked\r\n\r\n",
                        chunked(PAGE.getBytes(UTF_8))),
                response("https://a.example/2", HTML + "Content-Length: 70\r\n\r\n" + PAGE));
        for (int round = 0; round < 600; round++) {
            byte[] broken = (round % 2 == 0 ? plain : gzip(plain)).clone();
            for (int i = 0; i <= round % 5; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(broken).captures).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(read("<!DOCTYPE html><p>No archive.".getBytes(UTF_8)).reader.damage())
                .isPresent();
        assertThat(read(new byte[0]).captures).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var capture = new Capture(
                new Page(URI.create("https://a.example/phare?n=1"), PAGE.getBytes(UTF_8), "text/html;charset=utf-8"),
                Rights.NONE,
                Instant.parse("2025-08-15T17:40:00.123Z"));
        var out = new ByteArrayOutputStream();
        try (var writer = new CaptureWriter(out, Instant.parse("2025-08-16T00:00:00Z"))) {
            writer.write(capture);
        }
        assertThat(read(out.toByteArray()).captures).singleElement().satisfies(found -> {
            assertThat(found.when()).isEqualTo(capture.when());
            assertThat(found.page().url()).isEqualTo(capture.page().url());
            assertThat(found.page().contentType()).isEqualTo(capture.page().contentType());
            assertThat(text(found)).isEqualTo(PAGE);
        });
    }

    private record Reading(List<Capture> captures, CaptureReader reader) {}

    private static Reading read(byte[]... parts) {
        var captures = new ArrayList<Capture>();
        var reader = new CaptureReader(Channels.newChannel(new ByteArrayInputStream(joined(parts))));
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            captures.add(next.get());
        }
        return new Reading(captures, reader);
    }

    private static String text(Capture capture) {
        return new String(capture.page().body(), UTF_8);
    }

    private static byte[] response(String url, String http) {
        return response(url, http, new byte[0]);
    }

    private static byte[] response(String url, String header, byte[] body) {
        return record("response", url, "application/http; msgtype=response", joined(header.getBytes(UTF_8), body));
    }

    private static byte[] record(String type, String url, String contentType, byte[] block) {
        String header = "WARC/1.0\r\nWARC-Type: " + type + "\r\n"
                + (url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n")
                + "WARC-Date: " + DATE + "\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return joined(header.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }

    private static byte[] chunked(byte[] body) {
        byte[] first = Arrays.copyOf(body, 10);
        byte[] rest = Arrays.copyOfRange(body, 10, body.length);
        return joined(chunk(first), chunk(rest), chunk(new byte[0]));
    }

    private static byte[] chunk(byte[] bytes) {
        return joined((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8), bytes, "\r\n".getBytes(UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
