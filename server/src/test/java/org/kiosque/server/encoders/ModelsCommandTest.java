package org.kiosque.server.encoders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.encoder.Checksum;
import org.kiosque.encoder.EncoderException;
import org.kiosque.server.lines.Console;
import picocli.CommandLine;

class ModelsCommandTest {

    private static final byte[] MODEL = "a model, or so it says".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer hub;
    private String told = "";

    @BeforeEach
    void open() throws IOException {
        Path model = folder.resolve("sent");
        Files.write(model, MODEL);
        told = Checksum.sha256(model);
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/model", exchange -> {
            exchange.getResponseHeaders().add("X-Linked-ETag", '"' + told + '"');
            exchange.getResponseHeaders().add("Location", "/store/1234");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        hub.createContext("/store", exchange -> {
            exchange.sendResponseHeaders(200, MODEL.length);
            exchange.getResponseBody().write(MODEL);
            exchange.close();
        });
        hub.createContext("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        hub.start();
    }

    @AfterEach
    void close() {
        hub.stop(0);
    }

    @Test
    void withoutAnEncoderTheListSaysSoAndWhatThereIs() {
        assertThat(run()).isZero();
        assertThat(out.toString(UTF_8)).contains("No encoder", "multilingual-e5-small", "multilingual-bert");
    }

    @Test
    void whatCannotBeDoneIsToldWithWhatToDo() {
        assertThatThrownBy(() -> command().install("gpt", null))
                .isInstanceOf(EncoderException.class)
                .hasMessageContaining("multilingual-bert");
        assertThatThrownBy(() -> command().test())
                .isInstanceOf(EncoderException.class)
                .hasMessageContaining("kiosque models");
        assertThatThrownBy(() -> command().install("multilingual-bert", folder.resolve("sent")))
                .hasMessageContaining("SHA-256");
        assertThat(folder.resolve("data")).isEmptyDirectory();
    }

    @Test
    void aFileIsFetchedWhereItsAddressLeadsAndIsTheOneThatWasTold() throws Exception {
        Path into = folder.resolve("got");
        assertThat(new Download(console()).fetch(at("/model"), into)).isEqualTo(told);
        assertThat(into).hasBinaryContent(MODEL);
    }

    @Test
    void aFileThatIsAnotherThanToldIsRefused() {
        told = "0".repeat(64);
        assertThatThrownBy(() -> new Download(console()).fetch(at("/model"), folder.resolve("got")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void anAddressThatLeadsNowhereIsTold() {
        var download = new Download(console());
        assertThatThrownBy(() -> download.fetch(at("/nothing"), folder.resolve("got")))
                .hasMessageContaining("404");
        assertThatThrownBy(() -> download.fetch(at("/round"), folder.resolve("got")))
                .hasMessageContaining("nowhere");
        hub.stop(0);
        assertThatThrownBy(() -> download.fetch(at("/model"), folder.resolve("got")))
                .hasMessageContaining("reached");
    }

    @Test
    void whatIsNoModelReplacesNoneThatIsThere() throws IOException {
        Path installed = Files.createDirectory(folder.resolve("encoder"));
        Files.writeString(installed.resolve("model.onnx"), "the old one");
        var installation = new Installation(installed, console());
        try (installation) {
            assertThatThrownBy(() -> installation.fetch("new", "", Map.of("model.onnx", at("/model"))))
                    .isInstanceOf(EncoderException.class);
        }
        assertThat(installed.resolve("model.onnx")).hasContent("the old one");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("encoder."));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + hub.getAddress().getPort() + path);
    }

    private Console console() {
        return new Console(System.in, out, new PrintStream(err, true, UTF_8), false, 80);
    }

    private ModelsCommand command() {
        return new ModelsCommand(console(), folder.resolve("data"));
    }

    private int run(String... args) {
        return new CommandLine(command()).execute(args);
    }
}
