package org.kiosque.bench.web;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The floor to compare with: every feed asked by the JDK's client and read by ROME, as many at a time as Kiosque visits;
 * no manners, no guard, nothing stored. It is spared the feeds without end, which would fill its memory.
 */
final class PlainReader {

    private static final int AT_A_TIME = 32;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(LONGEST)
            .build();
    private final AtomicInteger entries = new AtomicInteger();

    /** Reads them all; how many entries it found. */
    int read(List<WebFeed> feeds, int port) {
        var places = new Semaphore(AT_A_TIME);
        try (var crew = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var feed : feeds) {
                if (!feed.behaviour().isEndless()) {
                    places.acquireUninterruptibly();
                    crew.submit(() -> {
                        try {
                            read(feed.url(port));
                        } finally {
                            places.release();
                        }
                    });
                }
            }
        }
        return entries.get();
    }

    /** The system may not know names below localhost, so it is told the address and the name apart. */
    private void read(URI url) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + url.getPort() + url.getPath()))
                .header("Host", url.getAuthority())
                .timeout(LONGEST)
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            var reader = new XmlReader(new ByteArrayInputStream(answer.body()), true, "UTF-8");
            entries.addAndGet(new SyndFeedInput().build(reader).getEntries().size());
        } catch (IOException | FeedException | IllegalArgumentException e) {
            // Not one that it can read.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
