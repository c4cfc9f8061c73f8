package org.kiosque.bench.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kiosque.bench.EvaluationData;

/** The real feeds that rss-parser is tested with. */
final class RealFeeds {
    private RealFeeds() {}

    static List<String> names() {
        try (Stream<Path> files = Files.list(EvaluationData.at("feeds/rss-parser"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] read(String name) {
        try {
            return Files.readAllBytes(EvaluationData.at("feeds/rss-parser").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
