package org.kiosque.server.encoders;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.encoder.Checksum;
import org.kiosque.server.lines.Console;
import org.kiosque.server.lines.Progress;

/** Fetches large files from where the operator wants them, and compares them with the checksum that is told there. */
final class Download {

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final int HOPS = 5;
    private static final long LARGEST = 4L << 30;
    private static final int CHUNK = 1 << 16;

    /** Hubs tell the SHA-256 of a large file so when they lead on to where it lies. */
    private static final String CHECKSUM = "X-Linked-ETag";

    private final Console console;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    Download(Console console) {
        this.console = console;
    }

    /** An answer and the SHA-256 that was told on the way to it. */
    private record Found(
            HttpResponse<InputStream> response, @Nullable String sha256) {}

    /**
     * Fetches a file.
     *
     * @return its SHA-256
     * @throws IOException also where it is another than was told
     */
    String fetch(URI from, Path into) throws IOException, InterruptedException {
        Found found = find(from);
        long size =
                found.response().headers().firstValueAsLong("Content-Length").orElse(-1);
        try (var in = found.response().body();
                var out = Files.newOutputStream(into);
                var progress = new Progress(console, into.getFileName() + " MiB", () -> size >> 20)) {
            copy(in, out, progress);
        }
        String own = Checksum.sha256(into);
        if (found.sha256() != null && !found.sha256().equals(own)) {
            throw new IOException(from + " came damaged: its SHA-256 is " + own + " instead of " + found.sha256());
        }
        return own;
    }

    private Found find(URI from) throws IOException, InterruptedException {
        URI at = from;
        String sha256 = null;
        for (int hop = 0; hop < HOPS; hop++) {
            var request = HttpRequest.newBuilder(at).timeout(ANSWER).build();
            var response = send(request);
            sha256 = sha256 == null ? checksum(response).orElse(null) : sha256;
            if (response.statusCode() == 200) {
                return new Found(response, sha256);
            }
            response.body().close();
            Optional<String> next = response.headers().firstValue("Location");
            if (response.statusCode() / 100 != 3 || next.isEmpty()) {
                throw new IOException(at + " answers " + response.statusCode());
            }
            at = at.resolve(next.get());
        }
        throw new IOException(from + " leads nowhere");
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException | HttpTimeoutException e) {
            throw new IOException(request.uri().getHost() + " can't be reached", e);
        }
    }

    private static Optional<String> checksum(HttpResponse<?> response) {
        return response.headers()
                .firstValue(CHECKSUM)
                .map(tag -> tag.replace("\"", ""))
                .filter(tag -> tag.matches("[0-9a-f]{64}"));
    }

    private static void copy(InputStream in, OutputStream out, Progress progress) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long done = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            done += read;
            if (done > LARGEST) {
                throw new IOException("The file is larger than " + (LARGEST >> 30) + " GiB");
            }
            out.write(chunk, 0, read);
            progress.stepTo(done >> 20);
        }
    }
}
