package org.kiosque.bench.pages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealSitesTest {

    private static final String HTML = "<title>Café & thé</title>";

    @Test
    void aPageIsServedByteForByteUnderItsPublishersHost(@TempDir Path folder) throws IOException {
        try (RealSites sites = RealSites.start(0, List.of(page(folder)))) {
            assertThat(get(sites, "large.example", "/mer/phare?id=7"))
                    .startsWith("HTTP/1.1 200")
                    .endsWith(HTML);
            assertThat(get(sites, "large.example", "/mer/phare?id=7&utm_source=rss"))
                    .endsWith(HTML);
            assertThat(get(sites, "large.example", "/mer/bouees")).startsWith("HTTP/1.1 404");
            assertThat(get(sites, "other.example", "/mer/phare?id=7")).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void everyPublisherHasAFeedThatTheListNames(@TempDir Path folder) throws IOException {
        try (RealSites sites = RealSites.start(0, List.of(page(folder)))) {
            String site = "http://large.example.localhost:" + sites.port();
            assertThat(sites.opml()).contains("xmlUrl=\"" + site + "/feed.xml\"");
            assertThat(get(sites, "large.example", "/feed.xml"))
                    .contains("<title>Café &amp; thé</title>", "<link>" + site + "/mer/phare?id=7</link>")
                    .contains("<pubDate>Mon, 11 Aug 2025 16:20:00 GMT</pubDate>");
            assertThat(get(sites, "large.example", "/")).contains("rel=\"alternate\"", "href=\"/mer/phare?id=7\"");
            assertThat(get(sites, "large.example", "/robots.txt")).contains("Allow: /");
        }
    }

    private static RealPage page(Path folder) throws IOException {
        Path file = folder.resolve("page.html.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(HTML.getBytes(UTF_8));
        }
        URI url = URI.create("https://large.example/mer/phare?id=7");
        Instant published = Instant.parse("2025-08-11T16:20:00Z");
        return new RealPage("1", "aed", url, file, "Café & thé", published, true, List.of(), "");
    }

    /** Asks over a plain socket: the platform's client lets nobody choose the host that is named. */
    private static String get(RealSites sites, String host, String target) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), sites.port())) {
            String request = "GET %s HTTP/1.1\r\nHost: %s.localhost:%d\r\nConnection: close\r\n\r\n";
            socket.getOutputStream()
                    .write(request.formatted(target, host, sites.port()).getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
