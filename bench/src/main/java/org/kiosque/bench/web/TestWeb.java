package org.kiosque.bench.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Measures two rounds over a web of feeds on loopback, and tells what was not as it must be. */
public final class TestWeb {

    private static final int SIZE = 10_000;
    private static final double SECOND = 1000;

    private TestWeb() {}

    /** @param args how many feeds, 10,000 unless said otherwise */
    public static void main(String[] args) throws IOException {
        // The plain reader names the host itself.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        int size = args.length > 0 ? Integer.parseInt(args[0]) : SIZE;
        var folder = Files.createTempDirectory("kiosque-web-");
        try (var trial = new Trial(size, true, List.of("./kiosque"), folder, Duration.ofMinutes(30))) {
            var faults = trial.run();
            print(trial.feeds().size(), trial);
            printPlain(trial.feeds().size(), trial);
            System.out.println(faults.isEmpty() ? "All is as it must be." : faults.size() + " faults, among them:");
            Manners.some(faults).forEach(System.out::println);
        } finally {
            delete(folder);
        }
    }

    private static void print(int size, Trial trial) {
        for (var round : trial.rounds()) {
            double seconds = round.time().toMillis() / SECOND;
            System.out.printf(
                    "%d feeds in %.1f s, %.0f feeds/s; %d requests; %d entries on file, %.0f entries/s%n",
                    size, seconds, size / seconds, round.requests(), round.entries(), round.entries() / seconds);
        }
        var footprint = trial.footprint();
        System.out.printf(
                "processor %.1f s, memory at most %d MiB, open files at most %d, connections at most %d, at one host"
                        + " at most %d requests at a time%n",
                footprint.cpu().toMillis() / SECOND,
                footprint.mebibytes(),
                footprint.files(),
                trial.web().mostOpen(),
                trial.mostAtATime());
    }

    private static void printPlain(int size, Trial trial) {
        long start = System.nanoTime();
        int entries = new PlainReader().read(trial.feeds(), trial.web().port());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "beside it, the JDK's client and ROME, nothing stored: %.1f s, %.0f feeds/s, %d entries read%n",
                seconds, size / seconds, entries);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
