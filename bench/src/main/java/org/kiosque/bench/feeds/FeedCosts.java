package org.kiosque.bench.feeds;

import com.rometools.rome.io.FeedException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What {@link FeedSpeed} measures, for a machine that has other work: the three ways take turns in one process and their
 * processor time counts, not the clock's, so that a load slows all alike.
 */
public final class FeedCosts {
    private static final long WARM_NANOS = 600_000_000;
    private static final long TURN_NANOS = 80_000_000;
    private static final int TURNS = 5;

    private FeedCosts() {}

    private interface Way {
        void read() throws IOException, FeedException;
    }

    /** Takes no arguments; a feed that ROME can't read is left out. */
    public static void main(String[] arguments) throws IOException {
        List<double[]> costs = new ArrayList<>();
        for (String name : RealFeeds.names()) {
            FeedSpeed speed = new FeedSpeed();
            speed.feed = name;
            speed.load();
            try {
                double[] cost = costs(List.of(speed::kiosque, speed::kiosqueWithTexts, speed::rome));
                print(name, cost);
                costs.add(cost);
            } catch (FeedException e) {
                System.out.println("left out, as ROME can't read it: " + name);
            }
        }
        System.out.printf(Locale.ROOT, "%d feeds, geometric mean: ", costs.size());
        System.out.printf(
                Locale.ROOT,
                "%.1f× as fast as ROME as a visit reads, %.1f× with all texts; in all %.1f×, %.1f×%n",
                mean(costs, 0),
                mean(costs, 1),
                sum(costs, 2) / sum(costs, 0),
                sum(costs, 2) / sum(costs, 1));
    }

    /** Microseconds of processor time a reading by each way: the median of its turns. */
    private static double[] costs(List<Way> ways) throws IOException, FeedException {
        for (Way way : ways) {
            cost(way, WARM_NANOS);
        }
        double[][] turns = new double[ways.size()][TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            for (int way = 0; way < ways.size(); way++) {
                turns[way][turn] = cost(ways.get(way), TURN_NANOS);
            }
        }
        return Arrays.stream(turns)
                .mapToDouble(turn -> Arrays.stream(turn).sorted().toArray()[TURNS / 2])
                .toArray();
    }

    private static double cost(Way way, long nanos) throws IOException, FeedException {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long spent = 0;
        int count = 0;
        while (spent < nanos) {
            way.read();
            count++;
            spent = threads.getCurrentThreadCpuTime() - start;
        }
        return spent / 1e3 / count;
    }

    private static void print(String name, double[] cost) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %9.1f µs, with all texts %9.1f µs, ROME %9.1f µs: %5.1f×, %5.1f×%n",
                name,
                cost[0],
                cost[1],
                cost[2],
                cost[2] / cost[0],
                cost[2] / cost[1]);
    }

    private static double mean(List<double[]> costs, int way) {
        return Math.exp(costs.stream()
                .mapToDouble(cost -> Math.log(cost[2] / cost[way]))
                .average()
                .orElse(Double.NaN));
    }

    private static double sum(List<double[]> costs, int way) {
        return costs.stream().mapToDouble(cost -> cost[way]).sum();
    }
}
