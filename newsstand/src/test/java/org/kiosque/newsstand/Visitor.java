package org.kiosque.newsstand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** An HTTP client that finds every host on loopback: not every system resolves names below localhost. */
final class Visitor implements AutoCloseable {
    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Visitor(int port) {
        this.port = port;
    }

    /** What came back. */
    record Visit(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        byte[] body() {
            return response.body();
        }

        String text() {
            return new String(body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String type() {
            return header("Content-Type");
        }
    }

    Visit get(URI address, String... headers) {
        URI loopback = URI.create("http://127.0.0.1:" + port + address.getRawPath());
        HttpRequest.Builder request = HttpRequest.newBuilder(loopback).header("Host", address.getHost() + ":" + port);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Visit(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Visit get(String address, String... headers) {
        return get(URI.create(address), headers);
    }

    @Override
    public void close() {
        client.close();
    }
}
