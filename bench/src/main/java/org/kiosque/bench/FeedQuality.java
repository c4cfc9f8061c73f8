package org.kiosque.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs the feed parser over the test feeds of feedparser and gofeed and prints how many of their checks hold that
 * concern what our model holds. {@code --list} names the others.
 */
public final class FeedQuality {
    private FeedQuality() {}

    /** Reads the sets from the folder that {@code KIOSQUE_EVAL} names, by default {@code ../shared/data}. */
    public static void main(String[] arguments) throws IOException {
        Path feeds = EvaluationData.at("feeds");
        Scores scores = new Scores();
        new FeedparserCases(scores).run(feeds.resolve("feedparser"));
        new GofeedCases(scores).run(feeds.resolve("gofeed"));
        scores.print(Arrays.asList(arguments).contains("--list"));
    }
}
