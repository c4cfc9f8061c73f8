package org.kiosque.server.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Tells moments in the words of a language, French or English, seen from one moment in one zone. */
public final class Ages {

    private static final int DAYS_COUNTED = 6;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final boolean french;
    private final Instant now;
    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter full;
    private final DateTimeFormatter hour;

    Ages(String language, Instant now, ZoneId zone) {
        this.french = language.equals("fr");
        this.now = now;
        this.zone = zone;
        var locale = french ? Locale.FRANCE : Locale.UK;
        date = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        full = DateTimeFormatter.ofPattern(
                french ? "EEEE d MMMM yyyy 'à' HH:mm" : "EEEE d MMMM yyyy 'at' HH:mm", locale);
        hour = DateTimeFormatter.ofPattern("HH:mm", locale);
    }

    public Moment of(Instant then) {
        return new Moment(then.truncatedTo(ChronoUnit.SECONDS).toString(), full(then), age(then));
    }

    /** Such as "6 hours ago"; the date for what is a week old or, by more than clocks differ, yet to come. */
    String age(Instant then) {
        var elapsed = Duration.between(then, now);
        if (elapsed.compareTo(CLOCKS_DIFFER.negated()) < 0) {
            return date(then);
        }
        long days = ChronoUnit.DAYS.between(
                then.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (elapsed.toMinutes() < 1) {
            return french ? "à l’instant" : "just now";
        }
        if (elapsed.toHours() < 1) {
            return ago(elapsed.toMinutes(), "minute");
        }
        if (elapsed.toHours() < 24) {
            return ago(elapsed.toHours(), french ? "heure" : "hour");
        }
        if (days == 1) {
            return french ? "hier" : "yesterday";
        }
        return days <= DAYS_COUNTED ? ago(days, french ? "jour" : "day") : date(then);
    }

    /** Day, month and year. */
    String date(Instant then) {
        String words = date.format(then.atZone(zone));
        return french && words.startsWith("1 ") ? "1er" + words.substring(1) : words;
    }

    /** Weekday, date and time. */
    String full(Instant then) {
        return full.format(then.atZone(zone));
    }

    /** Hours and minutes. */
    public String hour(Instant then) {
        return hour.format(then.atZone(zone));
    }

    /** What is yet to come, such as "in 3 hours"; at once where that is over. */
    public Moment ahead(Instant then) {
        long minutes = Math.max(0, Duration.between(now, then).toMinutes());
        String words =
                minutes < 90 ? in(Math.max(1, minutes), "minute") : in((minutes + 30) / 60, french ? "heure" : "hour");
        return new Moment(then.truncatedTo(ChronoUnit.SECONDS).toString(), full(then), words);
    }

    private String in(long count, String unit) {
        return (french ? "dans " : "in ") + count + " " + unit + (count == 1 ? "" : "s");
    }

    private String ago(long count, String unit) {
        String plural = count == 1 ? unit : unit + "s";
        return french ? "il y a " + count + " " + plural : count + " " + plural + " ago";
    }
}
