package org.kiosque.bench.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.kiosque.bench.EvaluationData;
import org.kiosque.engine.feed.FeedParser;

/**
 * Runs the feed parser, and ROME beside it, over the test feeds of feedparser and gofeed and prints how many of their
 * checks hold that concern what our model holds, and of which kind the others are. {@code --list} names each of them.
 */
public final class FeedQuality {
    private FeedQuality() {}

    /** Reads the sets from the folder that {@code KIOSQUE_EVAL} names, by default {@code ../shared/data}. */
    public static void main(String[] arguments) throws IOException {
        Path feeds = EvaluationData.at("feeds");
        Scores scores = new Scores();
        Scores rome = new Scores();
        new FeedparserCases(scores, FeedParser::parse).run(feeds.resolve("feedparser"));
        new GofeedCases(scores, FeedParser::parse).run(feeds.resolve("gofeed"));
        new FeedparserCases(rome, RomeReader::read).run(feeds.resolve("feedparser"));
        new GofeedCases(rome, RomeReader::read).run(feeds.resolve("gofeed"));
        scores.print(Arrays.asList(arguments).contains("--list"));
        scores.printKinds();
        System.out.println("ROME:");
        rome.print(false);
    }
}
