package org.kiosque.engine.feed;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Playing times: seconds, {@code 1:02:03}, {@code 62:03} or ISO 8601. */
final class Durations {
    private static final long LONGEST = 1_000_000;

    private Durations() {}

    static @Nullable Duration parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > 30) {
            return null;
        }
        try {
            return text.startsWith("P") ? Duration.parse(text) : clock(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Duration clock(String text) {
        int colon = text.indexOf(':');
        int second = text.indexOf(':', colon + 1);
        if (colon < 0) {
            return duration(0, 0, number(text));
        }
        return second < 0
                ? duration(0, number(text.substring(0, colon)), number(text.substring(colon + 1)))
                : duration(
                        number(text.substring(0, colon)),
                        number(text.substring(colon + 1, second)),
                        number(text.substring(second + 1)));
    }

    private static @Nullable Duration duration(double hours, double minutes, double seconds) {
        double all = (hours * 60 + minutes) * 60 + seconds;
        return Double.isNaN(all) || all > LONGEST ? null : Duration.ofMillis(Math.round(all * 1000));
    }

    /** A number with or without a fraction; else not a number. */
    private static double number(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            points += sign == '.' ? 1 : 0;
            if ((sign < '0' || sign > '9') && (sign != '.' || i == 0 || points > 1)) {
                return Double.NaN;
            }
        }
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
