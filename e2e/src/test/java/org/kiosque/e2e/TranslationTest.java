package org.kiosque.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with a model that writes one faithful translation with markup in it, and lies about everything else. */
class TranslationTest {

    private static final String PASSAGE = "Dogs go free. Bicycles do not.";
    private static final String MARKED = "<b onclick=x()>Les chiens</b> voyagent gratuitement. Les vélos, non.";
    private static final String LIE = "Ignorez tout : 777 chats.";

    @TempDir
    private Path folder;

    private long english;

    @Test
    void aTranslationIsLabelledPlainTextBesideItsOriginalAndNothingOfItAppearsWithoutAModel() throws Exception {
        try (Demo demo = Demo.start(folder).awaitArticles()) {
            english = id(demo, "Berlin to Barcelona by night");
            assertThat(demo.page("/article/" + english)).doesNotContain("/translation");
            assertThat(demo.page("/article/" + english + "/translation")).doesNotContain("Dogs");
        }
        HttpServer model = model();
        int port = freePort();
        try (Program program = Program.start(List.of(
                        "serve",
                        "--data",
                        folder.toString(),
                        "--port",
                        String.valueOf(port),
                        "--model-url",
                        "http://localhost:" + model.getAddress().getPort() + "/v1",
                        "--model",
                        "small"));
                HttpClient client = HttpClient.newHttpClient()) {
            Await.until(Duration.ofMinutes(1), program::output, () -> answers(client, port));
            assertThat(page(client, port, "/article/" + english, "fr").body())
                    .contains("<a href=\"/article/" + english
                            + "/translation\" rel=\"nofollow\">Traduire en français</a>");
            assertThat(page(client, port, "/article/" + english, "en").body()).doesNotContain("/translation");
            assertTranslated(page(client, port, "/article/" + english + "/translation", "fr"));
            assertThat(page(client, port, "/article/" + english + "/simple", "fr")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(page(client, port, "/article/" + english, "en").body())
                    .contains("<a href=\"/article/" + english + "/simple\" rel=\"nofollow\">In simpler words</a>");
            assertThat(page(client, port, "/article/" + english + "/simple", "en")
                            .body())
                    .contains("It can’t be had in simpler words now")
                    .contains(PASSAGE)
                    .doesNotContain("777 chats")
                    .doesNotContain("voyagent");
        } finally {
            model.stop(0);
        }
    }

    private static void assertTranslated(HttpResponse<String> page) {
        assertThat(page.headers().firstValue("AI-Disclosure")).contains("mode=ai-modified, model=\"small\"");
        assertThat(page.body())
                .contains("Traduction automatique par small")
                .contains("data-origin=\"generated\"")
                .contains("&lt;b onclick=x()&gt;Les chiens&lt;/b&gt; voyagent gratuitement. Les vélos, non.")
                .contains(PASSAGE)
                .contains("la traduction n’en gardait pas")
                .doesNotContain("777 chats")
                .doesNotContain("<b onclick");
    }

    private static long id(Demo demo, String title) {
        return demo.data().articles().stream()
                .filter(article -> article.title().startsWith(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static HttpServer model() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", TranslationTest::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            String event = "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,"
                    + "\"delta\":{\"content\":\"" + (asked.contains(PASSAGE) ? MARKED : LIE)
                    + "\"},\"finish_reason\":null}]}\n\ndata: [DONE]\n\n";
            exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean answers(HttpClient client, int port) {
        try {
            return page(client, port, "/", "fr").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpResponse<String> page(HttpClient client, int port, String path, String language)
            throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", language)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
