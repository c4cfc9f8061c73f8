package org.kiosque.engine.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The parts of a date found so far. */
final class WrittenMoment {
    static final int UNSET = -1;
    private static final int BUDDHIST_YEARS = 543;

    int year = UNSET;
    int month = UNSET;
    int day = UNSET;
    int hour = UNSET;
    int minute;
    int second;
    int nano;
    boolean afternoon;
    boolean morning;

    /** Whether day and month may have been meant the other way round. */
    boolean slashed;

    @Nullable
    ZoneId zone;

    boolean hasDate() {
        return year != UNSET && day != UNSET;
    }

    void set(LocalDate date) {
        year = date.getYear();
        month = date.getMonthValue();
        day = date.getDayOfMonth();
    }

    void setClock(String figures) {
        if (figures.length() >= 4) {
            hour = Integer.parseInt(figures.substring(0, 2));
            minute = Integer.parseInt(figures.substring(2, 4));
            second = figures.length() >= 6 ? Integer.parseInt(figures.substring(4, 6)) : 0;
        }
    }

    @Nullable
    OffsetDateTime resolve() {
        if (year == UNSET) {
            return null;
        }
        try {
            LocalDateTime local = date().atStartOfDay().plusHours(hours()).plusMinutes(minutes());
            return local.withSecond(Math.min(second, 59))
                    .withNano(nano)
                    .atZone(zone == null ? ZoneOffset.UTC : zone)
                    .toOffsetDateTime();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private LocalDate date() {
        if (slashed && (month > 12 || ((afternoon || morning) && day <= 12))) {
            int swapped = day;
            day = month;
            month = swapped;
        }
        int gregorian = year > 2400 && year < 2700 ? year - BUDDHIST_YEARS : year;
        YearMonth yearMonth = YearMonth.of(gregorian, month == UNSET ? 1 : month);
        return yearMonth.atDay(day == UNSET ? 1 : day);
    }

    private int hours() {
        if (hour == UNSET) {
            return 0;
        }
        if (hour > 24) {
            throw new DateTimeException("hour " + hour);
        }
        if (hour == 12 && morning) {
            return 0;
        }
        return afternoon && hour < 12 ? hour + 12 : hour;
    }

    private int minutes() {
        if (minute > 59) {
            throw new DateTimeException("minute " + minute);
        }
        return minute;
    }
}
