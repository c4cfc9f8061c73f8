package org.kiosque.engine.enrich.date;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiosque.engine.enrich.date.Dates.Read;
import org.kiosque.engine.enrich.reading.Reading;

/** The time of day behind a date: à 19 heures, at 9:30 a.m., um 14.05 Uhr, a las 19.00 horas. */
final class Clocks {

    private static final int LONGEST = 24;
    private static final Set<String> BARE = Set.of("es", "it");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:(?:\\s?[hH]\\s?|[:.])(\\d{2}))?(?!\\d)\\s?"
            + "((?:heures?|hours?|Uhr|horas?|h|[ap]\\.?m\\b\\.?)(?![\\p{L}\\d]))?");

    private final Reading reading;
    private final DateWords words;

    Clocks(Reading reading) {
        this.reading = reading;
        this.words = DateWords.of(reading.language());
    }

    /** The date with the time that stands behind it, or the date as it is. */
    Read with(Read date) {
        return date.granularity().equals("day") ? behind(date).orElse(date) : date;
    }

    private Optional<Read> behind(Read date) {
        int at = date.last() + 1;
        boolean told = false;
        while (at < reading.size()
                        && at <= date.last() + 2
                        && words.has("at", reading.token(at).folded())
                || at == date.last() + 1
                        && at < reading.size()
                        && reading.token(at).text().equals("a")) {
            told = true;
            at++;
        }
        boolean near = told
                && at < reading.size()
                && reading.token(at).start() - reading.token(date.last()).end() < LONGEST;
        return near && reading.token(at).number() ? time(date, reading.token(at).start()) : Optional.empty();
    }

    private Optional<Read> time(Read date, int start) {
        int end = Math.min(reading.text().length(), start + LONGEST);
        Matcher matcher = TIME.matcher(reading.text()).region(start, end);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String minutes = matcher.group(2);
        String mark = matcher.group(3) == null ? "" : matcher.group(3).toLowerCase(Locale.ROOT);
        int hour = Integer.parseInt(matcher.group(1));
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (mark.startsWith("p") && hour < 12) {
            hour += 12;
        } else if (mark.startsWith("a") && hour == 12) {
            hour = 0;
        }
        boolean sure = minutes != null || !mark.isEmpty() || BARE.contains(reading.language());
        if (!sure || hour > 23 || minute > 59) {
            return Optional.empty();
        }
        String value = String.format(Locale.ROOT, "%sT%02d:%02d", date.value(), hour, minute);
        return Optional.of(new Read(reading.tokenAt(matcher.end()) - 1, value, minute == 0 ? "hour" : "minute"));
    }
}
