package org.kiosque.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Runs the feed parser over the test feeds of feedparser and gofeed and prints how many of their checks hold that
 * concern what our model holds. {@code --list} names the others.
 */
public final class FeedQuality {
    private FeedQuality() {}

    /** Reads the sets from the folder that {@code KIOSQUE_EVAL} names, by default {@code ../shared/data}. */
    public static void main(String[] arguments) throws IOException {
        Path sets = Path.of(Optional.ofNullable(System.getenv("KIOSQUE_EVAL")).orElse("../shared/data"));
        Path feeds = sets.resolve("feeds");
        if (!Files.isDirectory(feeds)) {
            System.err.println("No feeds in " + feeds.toAbsolutePath() + "; set KIOSQUE_EVAL.");
            System.exit(1);
        }
        Scores scores = new Scores();
        new FeedparserCases(scores).run(feeds.resolve("feedparser"));
        new GofeedCases(scores).run(feeds.resolve("gofeed"));
        scores.print(Arrays.asList(arguments).contains("--list"));
    }
}
