package org.kiosque.bench.extract;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What pages cost: processor time of one thread, and the bytes it asked for, which bound the memory from above. */
final class Costs {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double MOST_MS = 2000;
    private static final double MOST_MB = 256;

    private final List<Double> times = new ArrayList<>();
    private double bytes;
    private int over;

    <T> T measured(Supplier<T> work) {
        long asked = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        double ms = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        double mb = (THREADS.getCurrentThreadAllocatedBytes() - asked) / 1e6;
        times.add(ms);
        bytes = Math.max(bytes, mb);
        over += ms > MOST_MS || mb > MOST_MB ? 1 : 0;
        return result;
    }

    void add(double ms) {
        times.add(ms);
    }

    private double at(double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    @Override
    public String toString() {
        double mean = times.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        String memory = bytes == 0
                ? ""
                : String.format(Locale.ROOT, ", at most %.0f MB asked for, %d over 2 s or 256 MB", bytes, over);
        return String.format(
                Locale.ROOT,
                "ms of processor time a page: mean %.1f, p50 %.1f, p99 %.1f, max %.1f%s",
                mean,
                at(0.5),
                at(0.99),
                at(1),
                memory);
    }
}
