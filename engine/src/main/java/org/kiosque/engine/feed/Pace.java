package org.kiosque.engine.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.markup.Tag;

/** The time between visits that a feed asks for. */
final class Pace {
    private static final long LONGEST_MINUTES = 525_600;

    private Pace() {}

    static @Nullable Duration of(Tag channel) {
        long ttl = number(channel.textOf("ttl"));
        if (ttl > 0) {
            return Duration.ofMinutes(Math.min(ttl, LONGEST_MINUTES));
        }
        Duration period = period(channel.textOf("sy:updateperiod"));
        long frequency = number(channel.textOf("sy:updatefrequency"));
        return period == null ? null : period.dividedBy(Math.max(1, frequency));
    }

    private static @Nullable Duration period(String name) {
        return switch (name) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
    }

    private static long number(String text) {
        boolean figures = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return figures ? Long.parseLong(text) : 0;
    }
}
