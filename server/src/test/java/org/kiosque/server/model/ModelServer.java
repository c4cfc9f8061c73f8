package org.kiosque.server.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server on loopback that speaks OpenAI's protocol and answers what it is told to. */
final class ModelServer implements AutoCloseable {

    /** How an answer is sent. */
    interface Answering {
        void send(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** The address of a server on another machine, which nothing must reach. */
    static final URI ELSEWHERE = URI.create("http://192.0.2.1/v1");

    private final HttpServer server;
    private volatile Answering answering;
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile boolean brokeOff;

    ModelServer(Answering answering) {
        this.answering = answering;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** How to reach a model there, without consent to send texts from this machine. */
    static ModelOptions options(URI url, long tokensADay) {
        return new ModelOptions(url, "small", "", false, tokensADay, Duration.ofSeconds(2));
    }

    void answer(Answering other) {
        answering = other;
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answering.send(exchange);
        } catch (IOException e) {
            brokeOff = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The pieces as events, and how many tokens they took. */
    static Answering pieces(String... pieces) {
        return exchange -> {
            OutputStream out = begin(exchange);
            for (String piece : pieces) {
                send(out, piece);
            }
            out.write(("data:"
                            + " {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"choices\":[],\"usage\":{\"prompt_tokens\":90,\"completion_tokens\":10,\"total_tokens\":100}}\n\n"
                            + "data: [DONE]\n\n")
                    .getBytes(StandardCharsets.UTF_8));
        };
    }

    static Answering status(int status) {
        return exchange -> {
            byte[] body = "{\"error\":{\"message\":\"no\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** What is no protocol at all. */
    static Answering noise() {
        return exchange ->
                begin(exchange).write("data: {\"choices\": [oh\n\ndata: 7\n\n".getBytes(StandardCharsets.UTF_8));
    }

    static Answering silence() {
        return exchange -> {
            begin(exchange).flush();
            Thread.sleep(20_000);
        };
    }

    /** A piece every few milliseconds until somebody hangs up. */
    static Answering endless(String piece) {
        return exchange -> {
            OutputStream out = begin(exchange);
            for (int i = 0; i < 2_000; i++) {
                send(out, piece);
                Thread.sleep(10);
            }
        };
    }

    private static OutputStream begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void send(OutputStream out, String piece) throws IOException {
        String text = piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        out.write(("data:"
                        + " {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
                        + text + "\"},\"finish_reason\":null}]}\n\n")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
