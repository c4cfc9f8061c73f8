package org.kiosque.bench.stories;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.kiosque.engine.cluster.Report;
import org.kiosque.engine.cluster.StoryClusterer;
import org.kiosque.engine.copies.Duplicates;

/**
 * Prints what it costs to find an article's story and its copies while more and more articles are on file: processor
 * time of one thread, and memory; and how many stories were found of those that were told. Takes the number of
 * articles; the window is the server's.
 */
public final class StorySpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration WINDOW = Duration.ofDays(21);
    private static final Set<Integer> MARKS = Set.of(10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000);

    private final Flood flood = new Flood();
    private final Told told = new Told();
    private final Cost storyCost = new Cost();
    private final Cost copyCost = new Cost();
    private final long before = megabytes();
    private StoryClusterer stories = new StoryClusterer(WINDOW);
    private Duplicates copies = new Duplicates();

    private StorySpeed() {}

    public static void main(String[] args) {
        int articles = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        StorySpeed speed = new StorySpeed();
        for (int i = 1; i <= articles; i++) {
            speed.take(speed.flood.next());
            if (i == articles || MARKS.contains(i)) {
                speed.print(i);
            }
        }
        speed.printParts();
    }

    private void take(Sets.Labelled article) {
        Report report = article.report();
        long begin = THREADS.getCurrentThreadCpuTime();
        var assignment = stories.assign(report);
        long between = THREADS.getCurrentThreadCpuTime();
        copies.add(report.document().id(), report.document().text());
        copyCost.add(THREADS.getCurrentThreadCpuTime() - between);
        storyCost.add(between - begin);
        told.add(article.gold(), assignment);
    }

    private void print(int articles) {
        System.out.printf(
                Locale.ROOT,
                "%7d articles  story %s  copy %s  %.0f a second  %d MB  %d stories open, %s%n",
                articles,
                storyCost.latest(),
                copyCost.latest(),
                1e9 / (storyCost.mean() + copyCost.mean()),
                megabytes() - before,
                stories.size(),
                told.summary());
    }

    /** What of the memory comes free with each. */
    private void printParts() {
        long all = megabytes();
        copies = new Duplicates();
        long withoutCopies = megabytes();
        stories = new StoryClusterer(WINDOW);
        System.out.printf("stories %d MB, copies %d MB%n", withoutCopies - megabytes(), all - withoutCopies);
    }

    private static long megabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** Nanoseconds that something took each time. */
    private static final class Cost {
        private static final int LATEST = 5_000;

        private final long[] latest = new long[LATEST];
        private double sum;
        private int count;

        void add(long nanos) {
            latest[count++ % LATEST] = nanos;
            sum += nanos;
        }

        double mean() {
            return sum / count;
        }

        /** Median and 99th part in a hundred of the latest. */
        String latest() {
            long[] sorted = Arrays.copyOf(latest, Math.min(count, LATEST));
            Arrays.sort(sorted);
            return String.format(
                    Locale.ROOT,
                    "p50 %.2f p99 %.2f ms",
                    sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length * 99 / 100] / 1e6);
        }
    }
}
