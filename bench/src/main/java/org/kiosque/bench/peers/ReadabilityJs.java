package org.kiosque.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;

/** Mozilla's Readability over linkedom, in a process of node that answers one line for each page. */
final class ReadabilityJs implements Peer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;
    private final Path page;

    private ReadabilityJs(Process process, Path page) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.page = page;
    }

    static ReadabilityJs in(Path folder) throws IOException {
        Process process = new ProcessBuilder("node", "readability.js")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new ReadabilityJs(process, folder.resolve("page.html").toAbsolutePath());
    }

    @Override
    public String name() {
        return "readability.js";
    }

    @Override
    public Found find(URI url, String html) {
        try {
            Files.writeString(page, html);
            questions.write(JSON.writeValueAsString(Map.of("url", url.toString(), "file", page.toString())) + "\n");
            questions.flush();
            String answer = answers.readLine();
            if (answer == null) {
                return new Found("", 0);
            }
            JsonNode found = JSON.readTree(answer);
            return new Found(
                    Jsoup.parse(found.path("html").asText()).text(),
                    found.path("ms").asDouble());
        } catch (IOException e) {
            throw new UncheckedIOException("node can't be asked", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
