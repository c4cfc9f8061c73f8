package org.kiosque.server.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that lie, dawdle or pour: each is a failure told in words, within the time and the memory allowed. */
class HostileServersTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n";

    /** Java reads Brotli but can't write it: 64 MiB of zeros, and a word. */
    private static final byte[] BROTLI_BOMB = Base64.getDecoder()
            .decode("y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P//B/8E"
                    + "QBwWAOje//H//w/+CYA4LADQvf/L//8//BMAcVgAoHv/Bw==");

    private static final byte[] BROTLI_WORD = Base64.getDecoder().decode("CwOAQm9uam91cgM=");

    @Test
    void headersThatDripAreCut() {
        assertFailure("No answer in time", out -> {
            for (char c : (OK + "X: " + "a".repeat(1000)).toCharArray()) {
                RawServer.write(out, String.valueOf(c));
                Thread.sleep(50);
            }
        });
    }

    @Test
    void aBodyThatDripsIsCut() {
        assertFailure("No answer in time", out -> {
            RawServer.write(out, OK + "Content-Length: 1000\r\n\r\n");
            for (int i = 0; i < 1000; i++) {
                RawServer.write(out, "a");
                Thread.sleep(50);
            }
        });
    }

    @Test
    void aServerThatSaysNothingIsLeft() {
        assertFailure("No answer in time", out -> Thread.sleep(30_000));
    }

    @Test
    void oneInterimAnswerAfterAnotherIsNoAnswer() {
        assertThat(fetch(out -> {
                    for (int i = 0; i < 100_000; i++) {
                        RawServer.write(out, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
                    }
                }))
                .isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void anEndlessBodyIsCutAtTheLimit() {
        assertFailure("Larger than 16384 KiB", out -> {
            RawServer.write(out, OK + "\r\n");
            pour(out);
        });
    }

    @Test
    void anEndlessChunkedBodyIsCutAtTheLimit() {
        assertFailure("Larger than 16384 KiB", out -> {
            RawServer.write(out, OK + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n");
            pour(out);
        });
    }

    @Test
    void endlessHeadersAreCut() {
        assertThat(fetch(out -> {
                    RawServer.write(out, OK);
                    for (int i = 0; i < 1_000_000; i++) {
                        RawServer.write(out, "X-" + i + ": " + "y".repeat(500) + "\r\n");
                    }
                }))
                .isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void anEndlessHeaderIsCut() {
        assertThat(fetch(out -> {
                    RawServer.write(out, OK + "X: ");
                    pour(out);
                }))
                .isInstanceOf(Fetched.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({"gzip", "zstd", "br"})
    void aBombIsCutWhileItUnpacks(String encoding) throws IOException {
        byte[] bomb = bomb(encoding);
        assertFailure("Larger than 16384 KiB", out -> {
            RawServer.write(out, OK + "Content-Encoding: " + encoding + "\r\n\r\n");
            out.write(bomb);
        });
    }

    @ParameterizedTest
    @CsvSource({"gzip", "zstd", "br"})
    void aCompressedBodyIsUnpacked(String encoding) throws IOException {
        byte[] body = encoding.equals("br") ? BROTLI_WORD : packed(encoding, "Bonjour".getBytes(UTF_8));
        var found = (Fetched.Found) fetch(out -> {
            RawServer.write(
                    out, OK + "Content-Encoding: " + encoding + "\r\nContent-Length: " + body.length + "\r\n\r\n");
            out.write(body);
        });
        assertThat(found.body()).asString().isEqualTo("Bonjour");
    }

    @ParameterizedTest
    @CsvSource({"gzip", "zstd", "br"})
    void whatOnlyPretendsToBeCompressedIsAFailure(String encoding) {
        assertThat(fetch(out -> RawServer.write(
                        out, OK + "Content-Encoding: " + encoding + "\r\nContent-Length: 12\r\n\r\nBonjour tous")))
                .isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void aBodyShorterThanItsLengthIsAFailure() {
        assertThat(fetch(out -> RawServer.write(out, OK + "Content-Length: 100\r\n\r\nshort")))
                .isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void aBodyLongerThanItsLengthEndsAtIt() {
        var found = (Fetched.Found) fetch(out -> RawServer.write(out, OK + "Content-Length: 4\r\n\r\nlonger"));
        assertThat(found.body()).asString().isEqualTo("long");
    }

    @ParameterizedTest
    @CsvSource({"zz", "-1", "ffffffffffffffffff", "''"})
    void brokenChunksAreAFailure(String size) {
        assertThat(fetch(out -> RawServer.write(
                        out, OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n" + size + "\r\nabc\r\n")))
                .isInstanceOf(Fetched.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({"hello", "HTTP/9.9 200 OK", "HTTP/1.1 abc OK", "SSH-2.0-OpenSSH_9.2", "''"})
    void whatIsNoHttpIsAFailure(String line) {
        assertThat(fetch(out -> RawServer.write(out, line + "\r\n\r\n"))).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void nothingChangedOfAPageThatWeNeverHadIsAFailure() {
        assertFailure(
                "The server says that nothing changed, of a page that we do not have (304)",
                out -> RawServer.write(out, "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @CsvSource({"/loop", "/other?a=1"})
    void aCircleOfRedirectsIsNamed(String target) {
        var result = fetch(out -> RawServer.write(out, RawServer.redirect(301, target)));
        assertThat(((Fetched.Failed) result).reason()).startsWith("The redirects go in a circle, at http://");
    }

    @Test
    void aRedirectToAlwaysAnotherAddressEnds() {
        try (var server =
                        RawServer.answering((path, out) -> RawServer.write(out, RawServer.redirect(302, path + "x")));
                var fetcher = fetcher(server)) {
            assertThat(fetcher.fetch(Ask.feed(url(server), null, null)))
                    .isEqualTo(new Fetched.Failed("More than 8 redirects"));
            assertThat(server.connections()).isEqualTo(9);
        }
    }

    @Test
    void noCookieIsKeptNorReferrerSent() {
        try (var server = RawServer.answering((path, out) -> RawServer.write(
                        out,
                        path.equals("/feed")
                                ? RawServer.redirect(302, "/b")
                                        .replace("\r\nLoc", "\r\nSet-Cookie: id=1; Path=/\r\nLoc")
                                : RawServer.page("x")));
                var fetcher = fetcher(server)) {
            fetcher.fetch(Ask.feed(url(server), null, null));
            assertThat(server.heads())
                    .hasSize(2)
                    .noneMatch(head -> head.contains("Cookie") || head.contains("Referer"));
            assertThat(server.heads().getFirst())
                    .contains("User-Agent: Kiosque/0.1 (+https://operator.example)")
                    .contains("Accept-Encoding: zstd, br, gzip");
        }
    }

    @Test
    void aValidatorThatNoHeaderMayHoldIsNotSentBack() {
        try (var server = RawServer.answering((path, out) -> RawServer.write(out, RawServer.page("x")));
                var fetcher = fetcher(server)) {
            assertThat(fetcher.fetch(Ask.feed(url(server), "\"é\"\r\nX-Evil: 1", "é")))
                    .isInstanceOf(Fetched.Found.class);
            assertThat(server.heads().getFirst()).doesNotContain("X-Evil", "If-");
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    private static void assertFailure(String reason, Writing writing) {
        assertThat(fetch(writing)).isEqualTo(new Fetched.Failed(reason));
    }

    private static Fetched fetch(Writing writing) {
        try (var server = RawServer.answering((path, out) -> writing.to(out));
                var fetcher = fetcher(server)) {
            return fetcher.fetch(Ask.feed(url(server), null, null));
        }
    }

    private static Fetcher fetcher(RawServer server) {
        return new Fetcher(
                new Fetcher.Options(
                        "https://operator.example",
                        Set.of("news.localhost:" + server.port()),
                        Duration.ZERO,
                        Duration.ofMillis(1500)),
                Clock.systemUTC());
    }

    private static URI url(RawServer server) {
        return URI.create("http://news.localhost:" + server.port() + "/feed");
    }

    private static void pour(OutputStream out) throws IOException {
        byte[] some = new byte[1 << 16];
        for (int i = 0; i < 1 << 14; i++) {
            out.write(some);
        }
    }

    private static byte[] bomb(String encoding) throws IOException {
        return encoding.equals("br") ? BROTLI_BOMB : packed(encoding, new byte[64 << 20]);
    }

    private static byte[] packed(String encoding, byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = encoding.equals("gzip") ? new GZIPOutputStream(out) : new ZstdOutputStream(out)) {
            packing.write(body);
        }
        return out.toByteArray();
    }
}
