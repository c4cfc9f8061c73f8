package org.kiosque.server.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed has something new: exponentially weighted means of its entries per hour. Silence counts as much as
 * news: every visit tells what did and what did not come since the one before.
 *
 * @param level entries an hour of late; half of it is forgotten within about a day
 * @param hours entries an hour in each hour of the day (UTC), which give the shape of the day; half forgotten within
 *     about five days
 */
public record Rhythm(double level, List<Double> hours) {

    private static final int DAY = 24;

    /** Nothing is known yet: half an entry is expected within an hour, until silence tells otherwise. */
    public static final Rhythm UNKNOWN = new Rhythm(.5, Collections.nCopies(DAY, .5));

    private static final double LEVEL_MEMORY = 36;
    private static final double HOUR_MEMORY = 7;
    private static final double LEAST_SHAPE = .05;
    private static final double PRIOR_DAYS = 2;
    private static final double MOST = 1_000_000;
    private static final Duration LONGEST_SIGHT = Duration.ofDays(30);
    private static final Duration FURTHEST = Duration.ofDays(3);

    public Rhythm {
        hours = List.copyOf(hours);
        boolean sound = hours.size() == DAY && isSound(level) && hours.stream().allMatch(Rhythm::isSound);
        if (!sound) {
            throw new IllegalArgumentException("Not a rhythm: " + level + " " + hours);
        }
    }

    private static boolean isSound(double rate) {
        return rate >= 0 && rate <= MOST;
    }

    /** The rhythm of a feed that was never seen before, from the times of the entries that it holds. */
    public static Rhythm first(List<Instant> published, Instant now) {
        var past =
                published.stream().filter(time -> !time.isAfter(now)).sorted().toList();
        if (past.isEmpty()) {
            return UNKNOWN;
        }
        var oldest = now.minus(LONGEST_SIGHT);
        var start = past.getFirst().isBefore(oldest) ? oldest : past.getFirst();
        var seen = past.stream().filter(time -> !time.isBefore(start)).toList();
        double span = Math.max(1, hoursBetween(start, now));
        double level = Math.min(MOST, seen.size() / span);
        int[] counts = counts(seen);
        List<Double> hours = new ArrayList<>();
        for (int count : counts) {
            hours.add(Math.min(MOST, (count + level * PRIOR_DAYS) / (span / DAY + PRIOR_DAYS)));
        }
        return new Rhythm(level, hours);
    }

    /** What this becomes by a visit: the times of what came between the last visit and now. */
    public Rhythm after(List<Instant> came, Instant last, Instant now) {
        var from = last.isBefore(now.minus(LONGEST_SIGHT)) ? now.minus(LONGEST_SIGHT) : last;
        double span = hoursBetween(from, now);
        if (span <= 0) {
            return this;
        }
        int[] counts = counts(came.stream().map(time -> within(time, from, now)).toList());
        double[] spans = spans(from, now);
        List<Double> renewed = new ArrayList<>();
        for (int hour = 0; hour < DAY; hour++) {
            renewed.add(mean(hours.get(hour), counts[hour], spans[hour], HOUR_MEMORY));
        }
        return new Rhythm(mean(level, came.size(), span, LEVEL_MEMORY), renewed);
    }

    /** How long from now until this many entries are to be expected; at most three days. */
    public Duration until(double entries, Instant now) {
        double missing = entries;
        var at = now;
        var end = now.plus(FURTHEST);
        while (at.isBefore(end)) {
            var next = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            double rate = rate(hour(at));
            double expected = rate * hoursBetween(at, next);
            if (expected >= missing) {
                return Duration.between(now, at)
                        .plusMillis((long) (missing / rate * Duration.ofHours(1).toMillis()));
            }
            missing -= expected;
            at = next;
        }
        return FURTHEST;
    }

    /** Entries an hour to be expected in an hour of the day: the level in the shape of the day. */
    public double rate(int hour) {
        double mean = hours.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return mean == 0 ? level : level * Math.max(LEAST_SHAPE, hours.get(hour) / mean);
    }

    /** Reads what {@link #write} wrote; what can't be read is an unknown rhythm. */
    public static Rhythm read(@Nullable String written) {
        if (written == null) {
            return UNKNOWN;
        }
        try {
            var numbers = Arrays.stream(written.split(" ")).map(Double::valueOf).toList();
            return new Rhythm(numbers.getFirst(), numbers.subList(1, numbers.size()));
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    /** The numbers in a line, the level first. */
    public String write() {
        var line = new StringJoiner(" ").add(Float.toString((float) level));
        hours.forEach(rate -> line.add(Float.toString(rate.floatValue())));
        return line.toString();
    }

    /** The mean after a while in which this many came. */
    private static double mean(double before, int count, double span, double memory) {
        return span <= 0 ? before : Math.min(MOST, before + (1 - Math.exp(-span / memory)) * (count / span - before));
    }

    /** A time as it counts for one visit's span: what is dated wrongly came within it all the same. */
    private static Instant within(Instant time, Instant from, Instant now) {
        var late = time.isAfter(now) ? now.minusMillis(1) : time;
        return late.isBefore(from) ? from : late;
    }

    private static int[] counts(List<Instant> times) {
        int[] counts = new int[DAY];
        times.forEach(time -> counts[hour(time)]++);
        return counts;
    }

    /** How many hours of a span lie in each hour of the day. */
    private static double[] spans(Instant from, Instant to) {
        double[] spans = new double[DAY];
        for (var at = from; at.isBefore(to); ) {
            var next = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            var end = next.isBefore(to) ? next : to;
            spans[hour(at)] += hoursBetween(at, end);
            at = end;
        }
        return spans;
    }

    private static int hour(Instant time) {
        return time.atOffset(ZoneOffset.UTC).getHour();
    }

    private static double hoursBetween(Instant from, Instant to) {
        return Duration.between(from, to).toMillis()
                / (double) Duration.ofHours(1).toMillis();
    }
}
