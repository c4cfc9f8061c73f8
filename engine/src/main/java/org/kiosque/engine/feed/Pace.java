package org.kiosque.engine.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.markup.Tag;

/**
 * When a feed asks to be visited.
 *
 * @param between the time between two visits (ttl, sy), or null
 * @param quietHours the hours of the day (0 to 23, UTC) in which it asks for no visit (skipHours)
 * @param quietDays likewise the days of the week (skipDays)
 */
public record Pace(@Nullable Duration between, Set<Integer> quietHours, Set<DayOfWeek> quietDays) {

    /** Nothing is asked for. */
    public static final Pace NONE = new Pace(null, Set.of(), Set.of());

    private static final long LONGEST_MINUTES = 525_600;
    private static final int HOURS_A_WEEK = 7 * 24;

    public Pace {
        quietHours = Set.copyOf(quietHours);
        quietDays = Set.copyOf(quietDays);
    }

    static Pace of(Tag channel) {
        Duration between = between(channel);
        boolean open =
                channel.find("skiphours").isEmpty() && channel.find("skipdays").isEmpty();
        return open
                ? (between == null ? NONE : new Pace(between, Set.of(), Set.of()))
                : new Pace(between, hours(channel), days(channel));
    }

    /** The first moment from this one on that is not quiet; this one where none is. */
    public Instant open(Instant from) {
        var hour = from.atZone(ZoneOffset.UTC);
        for (int i = 0; i <= HOURS_A_WEEK; i++) {
            if (!isQuiet(hour)) {
                return hour.toInstant();
            }
            hour = hour.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return from;
    }

    private boolean isQuiet(ZonedDateTime time) {
        return quietHours.contains(time.getHour()) || quietDays.contains(time.getDayOfWeek());
    }

    private static @Nullable Duration between(Tag channel) {
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

    /** RSS 0.91 counts the hours from 1 to 24, RSS 2.0 from 0 to 23. */
    private static Set<Integer> hours(Tag channel) {
        return channel.find("skiphours").stream()
                .flatMap(tag -> tag.all("hour").stream())
                .map(hour -> hour.text().strip())
                .filter(hour -> hour.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .filter(hour -> hour <= 24)
                .map(hour -> hour % 24)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<DayOfWeek> days(Tag channel) {
        return channel.find("skipdays").stream()
                .flatMap(tag -> tag.all("day").stream())
                .map(day -> day.text().strip())
                .flatMap(name ->
                        Stream.of(DayOfWeek.values()).filter(day -> day.name().equalsIgnoreCase(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long number(String text) {
        boolean figures = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return figures ? Long.parseLong(text) : 0;
    }
}
