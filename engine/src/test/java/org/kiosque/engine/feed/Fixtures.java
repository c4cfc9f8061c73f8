package org.kiosque.engine.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The golden cases of this package: folders with a feed and what is read from it. */
final class Fixtures {
    static final Path FOLDER = Path.of("src/test/resources/org/kiosque/engine/feed");
    static final URI BASE = URI.create("https://feeds.example/news/feed.xml");

    private Fixtures() {}

    static List<String> names() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(file(folder)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] feed(String name) {
        try {
            return Files.readAllBytes(file(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder) {
        Path xml = folder.resolve("feed.xml");
        return Files.exists(xml) ? xml : folder.resolve("feed.json");
    }

    static Feed parse(String xml) {
        return (Feed) FeedParser.parse(xml.getBytes(StandardCharsets.UTF_8), null, BASE);
    }
}
