package org.kiosque.bench.feeds;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.kiosque.bench.EvaluationData;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedParser;
import org.kiosque.engine.feed.FeedReading;
import org.kiosque.engine.feed.JsonFeed;
import org.kiosque.engine.feed.Opml;

/**
 * Gives the parsers mutations of real feeds and of our own fixtures, and tells each that ended in anything but a
 * result, or took longer than ten seconds. A round is known by its seed, so that each finding can be had again.
 */
public final class FeedFuzz {
    private static final URI BASE = URI.create("https://fuzz.example/feed");
    private static final int LONGEST = 6_000;
    private static final int HANGING = 10;

    private FeedFuzz() {}

    /** Takes the number of inputs (default 5,000,000) and the first seed (default 1). */
    public static void main(String[] arguments) throws IOException {
        long rounds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 5_000_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        List<byte[]> seeds = seeds();
        AtomicLong current = new AtomicLong(first);
        watch(current);
        long start = System.nanoTime();
        int findings = 0;
        for (long seed = first; seed < first + rounds; seed++) {
            current.set(seed);
            findings += run(seed, seeds) ? 0 : 1;
            if ((seed - first + 1) % 500_000 == 0) {
                print(seed - first + 1, findings, start);
            }
        }
        print(rounds, findings, start);
        System.exit(findings == 0 ? 0 : 1);
    }

    private static void print(long inputs, int findings, long start) {
        System.out.printf(
                Locale.ROOT,
                "%,d inputs in %.0f s, %d findings%n",
                inputs,
                (System.nanoTime() - start) / 1e9,
                findings);
    }

    private static boolean run(long seed, List<byte[]> seeds) {
        Random random = new Random(seed);
        byte[] mutant = new Mutator(random, seeds).mutant();
        try {
            if (random.nextInt(20) == 0) {
                Opml.parse(mutant);
            } else {
                readAll(FeedParser.parse(mutant, random.nextInt(4) == 0 ? "text/xml; charset=iso-8859-1" : null, BASE));
            }
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            System.out.println("seed " + seed + ": " + e + " at " + e.getStackTrace()[0]);
            return false;
        }
    }

    /** Texts are made when they are asked for; that must not break either. */
    private static void readAll(FeedReading reading) {
        if (reading instanceof Feed feed) {
            JsonFeed.write(feed);
        }
    }

    /** Small feeds, so that many can be tried; of large ones only the head. */
    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String folder : List.of("feeds/rss-parser", "feeds/gofeed", "feeds/feedparser")) {
            add(EvaluationData.at(folder), seeds);
        }
        add(Path.of("engine/src/test/resources/org/kiosque/engine/feed"), seeds);
        seeds.add(("<opml version='2.0'><head><title>L</title></head><body><outline text='F'><outline type='rss'"
                        + " text='A' xmlUrl='https://a.example/f' htmlUrl='https://a.example/'"
                        + " x='1'/></outline></body></opml>")
                .getBytes(StandardCharsets.UTF_8));
        return seeds;
    }

    private static void add(Path folder, List<byte[]> seeds) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] feed = Files.readAllBytes(file);
                if (feed.length > 0 && !file.toString().endsWith("expected.txt")) {
                    seeds.add(Arrays.copyOf(feed, Math.min(LONGEST, feed.length)));
                }
            }
        }
    }

    /** Ends the run where one input takes too long. */
    private static void watch(AtomicLong current) {
        Thread.ofPlatform().daemon().start(() -> {
            long before = -1;
            while (true) {
                try {
                    Thread.sleep(1000L * HANGING);
                } catch (InterruptedException e) {
                    return;
                }
                if (current.get() == before) {
                    System.out.println("seed " + before + " takes longer than " + HANGING + " s");
                    System.exit(2);
                }
                before = current.get();
            }
        });
    }
}
