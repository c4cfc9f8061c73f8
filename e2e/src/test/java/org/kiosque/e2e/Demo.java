package org.kiosque.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.kiosque.newsstand.Newsstand;

/** {@code kiosque demo} as a process with a data folder. */
final class Demo implements AutoCloseable {

    /** How many articles the sample newsstand holds. */
    static final int ARTICLES = Newsstand.load().pieces().size();

    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration FILLING = Duration.ofMinutes(4);

    private final Program program;
    private final DataFolder data;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private Demo(Program program, DataFolder data, int port) {
        this.program = program;
        this.data = data;
        this.port = port;
    }

    /** Starts it and waits for the address that it prints. */
    static Demo start(Path dataFolder) {
        int port = freePort();
        var program = Program.start(List.of("demo", "--port", String.valueOf(port), "--data", dataFolder.toString()));
        Demo demo = new Demo(program, new DataFolder(dataFolder), port);
        demo.await(START, () -> program.output().contains("http://localhost:" + port));
        return demo;
    }

    String address() {
        return "http://localhost:" + port;
    }

    DataFolder data() {
        return data;
    }

    /** Waits until every article of the newsstand is on file and can be searched. */
    Demo awaitArticles() {
        await(FILLING, () -> data.count() >= ARTICLES && data.unindexed() == 0);
        return this;
    }

    /** Waits until nothing more is under way, so that the front page does not load itself again. */
    Demo awaitCalm() {
        await(FILLING, () -> !page("/").contains("http-equiv=\"refresh\""));
        return this;
    }

    /** Waits until some are on file. */
    void awaitArticles(int count) {
        await(FILLING, () -> data.count() >= count);
    }

    /** The page of a path as its reader's browser gets it. */
    String page(String path) {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Accept-Language", "fr")
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped", e);
        }
    }

    void kill() {
        client.close();
        program.kill();
    }

    @Override
    public void close() {
        client.close();
        program.close();
    }

    /** Ends the program where it waits in vain, since nobody else will. */
    private void await(Duration limit, java.util.function.BooleanSupplier holds) {
        try {
            Await.until(limit, () -> data.count() + " articles of " + ARTICLES + "\n" + program.output(), () -> {
                if (!program.isAlive()) {
                    throw new AssertionError("the demo ended by itself:\n" + program.output());
                }
                return holds.getAsBoolean();
            });
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
