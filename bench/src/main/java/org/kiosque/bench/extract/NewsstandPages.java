package org.kiosque.bench.extract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kiosque.engine.extract.Extraction;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.extract.Page;
import org.kiosque.newsstand.ArticleFile;
import org.kiosque.newsstand.Gold;
import org.kiosque.newsstand.NewsstandServer;
import org.kiosque.newsstand.Piece;

/** The pages of the sample newsstand, all published and corrected, as its server sends them. */
final class NewsstandPages implements AutoCloseable {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final NewsstandServer server;

    NewsstandPages() {
        Clock clock = Clock.systemUTC();
        this.server = NewsstandServer.start(0, clock, clock.instant().minus(Duration.ofHours(1)));
    }

    List<Gold> gold() {
        return Gold.of(server.newsstand(), server.port(), true);
    }

    /** The files as their writers wrote them, by publisher and slug. */
    Map<String, ArticleFile> files() {
        Function<Piece, ArticleFile> last = piece -> {
            ArticleFile correction = piece.correction();
            return correction == null ? piece.first() : correction;
        };
        return server.newsstand().pieces().stream()
                .collect(Collectors.toMap(
                        piece ->
                                piece.publisher().folder() + "/" + piece.first().slug(),
                        last));
    }

    Extraction extract(Gold gold) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(gold.url());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return Extractor.extract(new Page(gold.url(), response.body(), type));
    }

    /** Not every machine resolves the sites' names, so the address is the loopback's and the name is sent along. */
    HttpResponse<byte[]> get(URI url) throws IOException, InterruptedException {
        URI loopback = URI.create("http://127.0.0.1:" + url.getPort() + url.getRawPath());
        HttpRequest request = HttpRequest.newBuilder(loopback)
                .header("Host", url.getAuthority())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
