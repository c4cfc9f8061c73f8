package org.kiosque.bench.feeds;

import static java.util.Objects.requireNonNull;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedParser;
import org.kiosque.engine.feed.FeedReading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Time to parse each of the real feeds: by our parser as a visit does, which makes an entry's texts only when they are
 * asked for; by our parser with every text made (contents sanitised, summaries plain); and by ROME, which does neither.
 * Prints feeds a second over all feeds that both read, and the ratios.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FeedSpeed {
    private static final URI BASE = URI.create("https://feeds.example/feed");

    @Param("")
    public String feed = "";

    private byte[] body = {};

    @Setup
    public void load() {
        body = RealFeeds.read(feed);
    }

    @Benchmark
    public FeedReading kiosque() {
        return FeedParser.parse(body, null, BASE);
    }

    @Benchmark
    public int kiosqueWithTexts() {
        int length = 0;
        if (FeedParser.parse(body, null, BASE) instanceof Feed read) {
            for (Entry entry : read.entries()) {
                length +=
                        entry.summary().text().length() + entry.content().text().length();
            }
        }
        return length;
    }

    @Benchmark
    public SyndFeed rome() throws IOException, FeedException {
        return RomeReader.parse(body, null);
    }

    /** Takes the seconds to measure each feed and parser for (default 5), after as many to warm up. */
    public static void main(String[] arguments) throws RunnerException {
        int seconds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        List<String> names =
                RealFeeds.names().stream().filter(FeedSpeed::isReadByRome).toList();
        var options = new OptionsBuilder()
                .include(FeedSpeed.class.getSimpleName())
                .param("feed", names.toArray(String[]::new))
                .forks(1)
                .warmupIterations(seconds)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(seconds)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders")
                .build();
        Map<String, Map<String, Double>> times = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            times.computeIfAbsent(result.getParams().getParam("feed"), feed -> new TreeMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        print(times);
    }

    private static boolean isReadByRome(String name) {
        try {
            RomeReader.parse(RealFeeds.read(name), null);
            return true;
        } catch (IOException | FeedException e) {
            System.out.println("left out, as ROME can't read it: " + name + " (" + e.getMessage() + ")");
            return false;
        }
    }

    private static void print(Map<String, Map<String, Double>> times) {
        times.forEach((feed, time) -> System.out.printf(
                Locale.ROOT,
                "%-28s %9.1f µs, with all texts %9.1f µs, ROME %9.1f µs: %5.1f×, %5.1f×%n",
                feed,
                time.get("kiosque"),
                time.get("kiosqueWithTexts"),
                time.get("rome"),
                ratio(time, "kiosque"),
                ratio(time, "kiosqueWithTexts")));
        print(times, "kiosque");
        print(times, "kiosqueWithTexts");
    }

    private static void print(Map<String, Map<String, Double>> times, String way) {
        double ours = times.values().stream().mapToDouble(time -> time.get(way)).sum();
        double rome =
                times.values().stream().mapToDouble(time -> time.get("rome")).sum();
        double logarithm = times.values().stream()
                .mapToDouble(time -> Math.log(ratio(time, way)))
                .average()
                .orElse(Double.NaN);
        System.out.printf(
                Locale.ROOT,
                "feeds/s over %d feeds: %s %.0f, ROME %.0f: %.1f× in all, %.1f× for a feed (geometric mean)%n",
                times.size(),
                way,
                times.size() * 1e6 / ours,
                times.size() * 1e6 / rome,
                rome / ours,
                Math.exp(logarithm));
    }

    private static double ratio(Map<String, Double> time, String way) {
        return requireNonNull(time.get("rome")) / requireNonNull(time.get(way));
    }
}
