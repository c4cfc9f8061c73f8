package org.kiosque.bench.stories;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kiosque.engine.cluster.StoryClusterer;
import org.kiosque.engine.copies.Duplicates;

/**
 * Prints what it costs to find an article's story and its copies while more and more articles are on file: processor
 * time of one thread, and memory. Takes the number of articles; the window is the server's.
 */
public final class StorySpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration WINDOW = Duration.ofDays(21);
    private static final int FIRST_MARK = 10_000;
    private static final int LATEST = 5_000;

    private StorySpeed() {}

    public static void main(String[] args) {
        int articles = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        Flood flood = new Flood();
        StoryClusterer stories = new StoryClusterer(WINDOW);
        Duplicates copies = new Duplicates();
        List<Long> storyNanos = new ArrayList<>();
        List<Long> copyNanos = new ArrayList<>();
        int mark = Math.min(FIRST_MARK, articles);
        for (int i = 1; i <= articles; i++) {
            var report = flood.next();
            long before = THREADS.getCurrentThreadCpuTime();
            stories.assign(report);
            long between = THREADS.getCurrentThreadCpuTime();
            copies.add(report.document().id(), report.document().text());
            storyNanos.add(between - before);
            copyNanos.add(THREADS.getCurrentThreadCpuTime() - between);
            if (i == mark || i == articles) {
                System.out.printf(
                        Locale.ROOT,
                        "%7d articles, %6d stories open, %4d MB  story %s  copy %s%n",
                        i,
                        stories.size(),
                        megabytes(),
                        spread(storyNanos),
                        spread(copyNanos));
                mark = mark * 10 > articles / 2 && mark * 2 <= articles ? mark * 2 : mark * 10;
            }
        }
        double all = storyNanos.stream().mapToLong(Long::longValue).sum()
                + (double) copyNanos.stream().mapToLong(Long::longValue).sum();
        System.out.printf(Locale.ROOT, "%.0f articles a second of processor time%n", articles / (all / 1e9));
    }

    /** Median and 99th part in a hundred of the latest. */
    private static String spread(List<Long> nanos) {
        long[] latest = nanos.subList(Math.max(0, nanos.size() - LATEST), nanos.size()).stream()
                .mapToLong(Long::longValue)
                .toArray();
        Arrays.sort(latest);
        return String.format(
                Locale.ROOT,
                "p50 %.2f p99 %.2f ms",
                latest[latest.length / 2] / 1e6,
                latest[latest.length * 99 / 100] / 1e6);
    }

    private static long megabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
