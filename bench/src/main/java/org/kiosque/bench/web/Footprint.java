package org.kiosque.bench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a process takes of its machine, looked at from outside; nothing where the system does not tell. */
final class Footprint implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private volatile boolean watching = true;
    private volatile long files;
    private volatile long kilobytes;
    private volatile Duration cpu = Duration.ZERO;

    /** Looks at it from now on. */
    void watch(Process process) {
        Thread.ofVirtual().start(() -> {
            while (watching && process.isAlive()) {
                look(process);
                try {
                    Thread.sleep(LOOK);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    /** The largest number of open files and connections. */
    long files() {
        return files;
    }

    /** The most memory that it ever held, in MiB. */
    long mebibytes() {
        return kilobytes >> 10;
    }

    Duration cpu() {
        return cpu;
    }

    @Override
    public void close() {
        watching = false;
    }

    private void look(Process process) {
        cpu = process.info().totalCpuDuration().orElse(cpu);
        var folder = Path.of("/proc", Long.toString(process.pid()));
        try (var open = Files.list(folder.resolve("fd"))) {
            files = Math.max(files, open.count());
            kilobytes = peak(Files.readString(folder.resolve("status"))).orElse(kilobytes);
        } catch (IOException e) {
            // It has just ended, or this system has no such folder.
        }
    }

    private static Optional<Long> peak(String status) {
        return PEAK.matcher(status)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .findFirst();
    }
}
