package org.kiosque.server.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells dates of ISO 8601 in French or English. */
public final class DateWords {

    private static final int DAY = 10;
    private static final int MONTH = 7;

    private DateWords() {}

    /** Such as "15 August 2025" for {@code 2025-08-15}; empty for what needs no other words (years) or has none. */
    public static String of(String value, String language) {
        var locale = language.equals("fr") ? Locale.FRANCE : Locale.UK;
        try {
            if (value.length() >= DAY && value.indexOf('/') < 0) {
                var day = LocalDate.parse(value.substring(0, DAY));
                String words =
                        DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
                return day.getDayOfMonth() == 1 && language.equals("fr") ? "1er" + words.substring(1) : words;
            }
            return value.length() == MONTH && value.indexOf('W') < 0
                    ? DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(YearMonth.parse(value))
                    : "";
        } catch (DateTimeException e) {
            return "";
        }
    }
}
