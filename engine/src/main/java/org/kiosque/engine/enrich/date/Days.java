package org.kiosque.engine.enrich.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days of the calendar from their numbers, and the year of one that is named without it. */
public final class Days {

    private Days() {}

    static Optional<LocalDate> nearest(LocalDate base, int month, int day, boolean next, boolean past) {
        LocalDate best = null;
        for (int year = base.getYear() - 1; year <= base.getYear() + 1; year++) {
            Optional<LocalDate> date = of(year, month, day);
            if (date.isEmpty()
                    || next && date.get().isBefore(base)
                    || past && date.get().isAfter(base)) {
                continue;
            }
            boolean nearer = best == null
                    || Math.abs(ChronoUnit.DAYS.between(base, date.get()))
                            < Math.abs(ChronoUnit.DAYS.between(base, best));
            best = nearer ? date.get() : best;
        }
        return Optional.ofNullable(best);
    }

    static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        return Integer.parseInt(digits);
    }

    static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return year < 1500 || year > 2200 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
