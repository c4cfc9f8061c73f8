package org.kiosque.newsstand;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times as a publisher's readers see them. */
final class Moments {
    private Moments() {}

    /** RFC 3339, which wants seconds even where there are none. */
    static String iso(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    static String date(OffsetDateTime time, Locale locale) {
        return time.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale));
    }

    static String clock(OffsetDateTime time, Locale locale) {
        if (locale.getLanguage().equals("fr")) {
            return time.format(DateTimeFormatter.ofPattern("H'h'mm"));
        }
        // en-US parts time and AM/PM by U+202F, which old character sets lack
        return time.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale))
                .replace('\u202f', ' ');
    }
}
