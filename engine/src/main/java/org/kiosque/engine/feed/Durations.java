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
        String[] fields = text.split(":", -1);
        double seconds = 0;
        for (String field : fields) {
            if (fields.length > 3 || !isNumber(field)) {
                return null;
            }
            seconds = seconds * 60 + Double.parseDouble(field);
        }
        return seconds > LONGEST ? null : Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.charAt(0) != '.'
                && text.chars().allMatch(sign -> (sign >= '0' && sign <= '9') || sign == '.')
                && text.chars().filter(sign -> sign == '.').count() <= 1;
    }
}
