package org.kiosque.bench.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedReading;

/** The tests of gofeed: feeds beside the JSON expected of them. */
final class GofeedCases {
    private static final URI BASE = URI.create("http://example.org/feed");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Scores scores;
    private final FeedReader reader;

    GofeedCases(Scores scores, FeedReader reader) {
        this.scores = scores;
        this.reader = reader;
    }

    void run(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path expected = expected(file);
                if (!file.equals(expected) && Files.exists(expected)) {
                    run(
                            folder.relativize(file).toString(),
                            Files.readAllBytes(file),
                            MAPPER.readTree(expected.toFile()));
                }
            }
        }
    }

    private static Path expected(Path file) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.lastIndexOf('.'));
        if (name.endsWith("_expected.json")) {
            return file;
        }
        return file.resolveSibling(name.endsWith(".json") ? stem + "_expected.json" : stem + ".json");
    }

    private void run(String name, byte[] body, JsonNode expected) {
        FeedReading reading = reader.read(body, null, BASE);
        walk(expected, "", (path, value) -> {
            Verdict verdict = reading instanceof Feed feed
                    ? new FeedFacts(feed, BASE).judge("feed." + path, value)
                    : Verdict.FAILED;
            Verdict ofEntry = reading instanceof Feed feed && (path.startsWith("items.") || path.startsWith("entries."))
                    ? new FeedFacts(feed, BASE).judge(path, value)
                    : verdict;
            scores.count("gofeed", ofEntry, name + ": " + path + " == " + value, reading);
        });
    }

    private interface Leaf {
        void accept(String path, String value);
    }

    private static void walk(JsonNode node, String path, Leaf leaf) {
        String prefix = path.isEmpty() ? "" : path + ".";
        if (path.endsWith("extensions") || path.endsWith("Ext") || path.endsWith("custom")) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(field -> walk(field.getValue(), prefix + field.getKey(), leaf));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), prefix + i, leaf);
            }
        } else {
            leaf.accept(path, node.asText());
        }
    }
}
