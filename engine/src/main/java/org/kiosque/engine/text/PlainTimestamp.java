package org.kiosque.engine.text;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The two forms that nearly all feeds use, read in place: {@code Fri, 15 Aug 2025 10:30:00 +0200} and
 * {@code 2025-08-15T10:30:00+02:00}.
 */
final class PlainTimestamp {
    private static final String DAYS = "Mon,Tue,Wed,Thu,Fri,Sat,Sun,";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private final String text;
    private boolean odd;

    private PlainTimestamp(String text) {
        this.text = text;
    }

    /** The moment, or null where the text has any other form. */
    static @Nullable OffsetDateTime parse(String text) {
        PlainTimestamp stamp = new PlainTimestamp(text);
        try {
            boolean mail = text.length() > 24 && text.charAt(3) == ',';
            boolean iso = text.length() > 18 && text.charAt(4) == '-';
            OffsetDateTime read = mail ? stamp.mail() : iso ? stamp.iso() : null;
            return stamp.odd ? null : read;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable OffsetDateTime mail() {
        int day = DAYS.indexOf(text.substring(0, 4));
        int month = MONTHS.indexOf(text.substring(8, 11));
        sign(4, ' ');
        sign(7, ' ');
        sign(11, ' ');
        sign(16, ' ');
        odd |= day < 0 || day % 4 != 0 || month < 0 || month % 3 != 0;
        ZoneOffset offset = text.length() > 26 && text.charAt(25) == ' ' ? mailOffset(text.substring(26)) : null;
        return offset == null ? null : moment(number(12, 16), month / 3 + 1, number(5, 7), 17, offset);
    }

    private @Nullable ZoneOffset mailOffset(String zone) {
        if (zone.length() == 5 && (zone.charAt(0) == '+' || zone.charAt(0) == '-')) {
            return offset(zone.charAt(0), number(27, 29), number(29, 31));
        }
        ZoneId named = zone.length() > 4 ? null : TimeWords.zone(zone.toLowerCase(Locale.ROOT));
        return named instanceof ZoneOffset offset ? offset : null;
    }

    private @Nullable OffsetDateTime iso() {
        sign(7, '-');
        sign(10, 'T');
        ZoneOffset offset = null;
        if (text.length() == 20 && text.charAt(19) == 'Z') {
            offset = ZoneOffset.UTC;
        } else if (text.length() == 25 && (text.charAt(19) == '+' || text.charAt(19) == '-')) {
            sign(22, ':');
            offset = offset(text.charAt(19), number(20, 22), number(23, 25));
        }
        return offset == null ? null : moment(number(0, 4), number(5, 7), number(8, 10), 11, offset);
    }

    private @Nullable OffsetDateTime moment(int year, int month, int day, int clock, ZoneOffset offset) {
        int hour = number(clock, clock + 2);
        int minute = number(clock + 3, clock + 5);
        int second = number(clock + 6, clock + 8);
        sign(clock + 2, ':');
        sign(clock + 5, ':');
        odd |= year < 1900 || year > 2300;
        return odd ? null : OffsetDateTime.of(year, month, day, hour, minute, second, 0, offset);
    }

    private static @Nullable ZoneOffset offset(char sign, int hours, int minutes) {
        int seconds = hours * 3600 + minutes * 60;
        return hours > 14 || minutes > 59 ? null : ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
    }

    private void sign(int at, char wanted) {
        odd |= text.charAt(at) != wanted;
    }

    private int number(int from, int end) {
        int value = 0;
        for (int i = from; i < end; i++) {
            char sign = text.charAt(i);
            odd |= sign < '0' || sign > '9';
            value = value * 10 + sign - '0';
        }
        return value;
    }
}
