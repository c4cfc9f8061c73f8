package org.kiosque.server.web.feeds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kiosque.server.schedule.Rhythm;
import org.kiosque.server.web.feeds.FeedView.Bar;
import org.kiosque.server.web.feeds.FeedView.Shape;

/** Draws the rhythm of a feed's day, in the hours of a zone. */
final class Shapes {

    private static final int DAY = 24;
    private static final int STEP = 10;
    private static final int HEIGHT = 40;
    private static final int BUSY = 6;

    private Shapes() {}

    static Shape of(Rhythm rhythm, Instant now, ZoneId zone, Locale locale) {
        int offset = Math.floorDiv(zone.getRules().getOffset(now).getTotalSeconds(), 3600);
        double[] rates = IntStream.range(0, DAY)
                .mapToDouble(hour -> rhythm.rate(Math.floorMod(hour - offset, DAY)))
                .toArray();
        double most =
                IntStream.range(0, DAY).mapToDouble(hour -> rates[hour]).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int hour = 0; hour < DAY; hour++) {
            int height = most == 0 ? 0 : (int) Math.ceil(rates[hour] / most * HEIGHT);
            bars.add(new Bar(hour, hour * STEP, HEIGHT - height, height));
        }
        int from = busiest(rates);
        return new Shape(perDay(rhythm.level() * DAY, locale), bars, from, (from + BUSY) % DAY);
    }

    private static int busiest(double[] rates) {
        int best = 0;
        for (int hour = 1; hour < DAY; hour++) {
            best = sum(rates, hour) > sum(rates, best) ? hour : best;
        }
        return best;
    }

    private static double sum(double[] rates, int from) {
        return IntStream.range(0, BUSY)
                .mapToDouble(i -> rates[(from + i) % DAY])
                .sum();
    }

    private static String perDay(double entries, Locale locale) {
        if (entries < .1) {
            return "0";
        }
        return String.format(locale, entries < 10 ? "%.1f" : "%.0f", entries);
    }
}
