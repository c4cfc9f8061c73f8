package org.kiosque.server.index;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Understands the dates that readers ask for: {@code 2025}, {@code 2025-08}, {@code 2025-08-15}, two of them joined by
 * {@code ..} (either may be missing), {@code today}, or the last days, such as {@code 7d}.
 *
 * @param today the day where the reader is
 */
public record Days(LocalDate today, ZoneId zone) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?");
    private static final Pattern LAST = Pattern.compile("(\\d{1,4})[djDJ]");
    private static final String TO = "..";
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    /** The first day and the one after the last. */
    private record Period(LocalDate from, LocalDate until) {}

    public static Days at(Instant now, ZoneId zone) {
        return new Days(now.atZone(zone).toLocalDate(), zone);
    }

    /** The time that a reader asks for, or nothing where it isn't understood. */
    public Optional<Inquiry.Dated> dated(String value, boolean unwanted) {
        try {
            return period(value)
                    .filter(period -> period.from.isBefore(period.until))
                    .map(period -> new Inquiry.Dated(value, start(period.from), start(period.until), unwanted));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Optional<Period> period(String value) {
        int to = value.indexOf(TO);
        if (to < 0) {
            return one(value);
        }
        String first = value.substring(0, to);
        String last = value.substring(to + TO.length());
        Optional<LocalDate> from =
                first.isEmpty() ? Optional.of(FIRST) : one(first).map(Period::from);
        Optional<LocalDate> until =
                last.isEmpty() ? Optional.of(END) : one(last).map(Period::until);
        return from.flatMap(start -> until.map(end -> new Period(start, end)));
    }

    private Optional<Period> one(String value) {
        var last = LAST.matcher(value);
        if (value.equals("today")) {
            return Optional.of(new Period(today, today.plusDays(1)));
        }
        if (last.matches()) {
            return Optional.of(new Period(today.minusDays(Integer.parseInt(last.group(1)) - 1L), today.plusDays(1)));
        }
        var date = DATE.matcher(value);
        return date.matches() ? Optional.of(written(date.group(1), date.group(2), date.group(3))) : Optional.empty();
    }

    private static Period written(String year, String month, String day) {
        if (month == null) {
            return new Period(
                    Year.parse(year).atDay(1), Year.parse(year).plusYears(1).atDay(1));
        }
        var whole = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        if (day == null) {
            return new Period(whole.atDay(1), whole.plusMonths(1).atDay(1));
        }
        var date = whole.atDay(Integer.parseInt(day));
        return new Period(date, date.plusDays(1));
    }
}
