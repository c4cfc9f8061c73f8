package org.kiosque.bench.feeds;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Extraction;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.extract.Nothing;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedParser;
import org.kiosque.engine.feed.FeedReading;
import org.kiosque.engine.feed.JsonFeed;
import org.kiosque.engine.feed.NotAFeed;

/**
 * Gives each {@link Bomb} to the parser in a process of its own with 64 MiB of heap, HTML both as an entry's content and
 * as a page, and prints what came of it with its time (of the processor, and by the clock).
 */
public final class FeedBombs {
    private static final URI BASE = URI.create("https://bomb.example/feed");

    private FeedBombs() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2) {
            System.out.println(explode(Bomb.valueOf(arguments[0]), arguments[1].equals("page")));
            return;
        }
        int failures = 0;
        for (Bomb bomb : Bomb.values()) {
            failures += run(bomb, "feed");
            failures += bomb.isHtml() ? run(bomb, "page") : 0;
        }
        System.out.printf("%d bombs did harm%n", failures);
    }

    private static int run(Bomb bomb, String as) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FeedBombs.class.getName(),
                bomb.name(),
                as));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        boolean failed = process.waitFor() != 0;
        String last = said.substring(said.lastIndexOf('\n') + 1);
        System.out.printf(
                "%-32s %-5s %s%n",
                bomb, as, failed ? "FAILED: " + said.lines().findFirst().orElse("") : last);
        return failed ? 1 : 0;
    }

    /** As a server would send it; only these bytes count as ours. */
    private static byte[] body(Bomb bomb, boolean page) {
        boolean wrapped = bomb.isHtml() && !page;
        String text = wrapped ? Bomb.item("<![CDATA[" + bomb.text() + "]]>") : bomb.text();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String explode(Bomb bomb, boolean page) {
        byte[] body = body(bomb, page);
        long clock = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String outcome = page
                ? outcome(Extractor.extract(new Page(BASE, body, null)))
                : outcome(FeedParser.parse(body, null, BASE));
        return String.format(
                Locale.ROOT,
                "%6.2f s of processor, %6.2f s: %s",
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9,
                (System.nanoTime() - clock) / 1e9,
                outcome.length() > 160 ? outcome.substring(0, 160) : outcome);
    }

    private static String outcome(FeedReading reading) {
        return switch (reading) {
            case Feed feed ->
                feed.entries().size() + " entries, " + JsonFeed.write(feed).length() + " characters, warnings "
                        + feed.warnings();
            case NotAFeed none -> "no feed: " + none.reason();
        };
    }

    private static String outcome(Extraction extraction) {
        return switch (extraction) {
            case Article article -> "article of " + article.text().length() + " characters";
            case Nothing nothing -> "nothing: " + nothing.reason();
        };
    }
}
