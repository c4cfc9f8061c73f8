package org.kiosque.engine.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of a written date from left to right, each part recognised by its shape. */
final class TimestampReader {
    private static final long LATEST_EPOCH_SECOND = 32_503_680_000L;

    private final WrittenMoment moment = new WrittenMoment();
    private final TokenRow row;
    private final ClockReader clock;

    TimestampReader(List<TimeToken> tokens) {
        row = new TokenRow(tokens);
        clock = new ClockReader(row, moment);
    }

    @Nullable
    Timestamp read() {
        TimeToken first = row.ahead(0);
        if (row.size() <= 3 && first.isNumberOf(9, 19) && !isPackedDate(first.text())) {
            return new Timestamp(epoch(first.text()), true, true, true);
        }
        while (!row.isAtEnd()) {
            if (!(clock.clock() || clock.offset() || figures() || word())) {
                row.skip(1);
            }
        }
        OffsetDateTime resolved = moment.resolve();
        boolean dated = moment.hasDate() && moment.month != WrittenMoment.UNSET;
        return resolved == null
                ? null
                : new Timestamp(resolved, dated, moment.hour != WrittenMoment.UNSET, moment.zone != null);
    }

    private static boolean isPackedDate(String figures) {
        boolean length = figures.length() == 12 || figures.length() == 14;
        return length && (figures.startsWith("19") || figures.startsWith("20"));
    }

    private static OffsetDateTime epoch(String figures) {
        long value = Long.parseLong(figures.substring(0, Math.min(18, figures.length())));
        while (value > LATEST_EPOCH_SECOND) {
            value /= 1000;
        }
        return Instant.ofEpochSecond(value).atOffset(ZoneOffset.UTC);
    }

    private boolean figures() {
        if (!row.ahead(0).isNumberOf(1, 14)) {
            return false;
        }
        boolean open = moment.day == WrittenMoment.UNSET || moment.month == WrittenMoment.UNSET;
        if (moment.year == WrittenMoment.UNSET && ((open && yearFirst()) || yearLast())) {
            return true;
        }
        return packed(row.ahead(0).text()) || single(row.ahead(0));
    }

    /** Reads 2025-08-15, 2025/8/15, 2025-08, 2025-W33-5 or 2025-227. */
    private boolean yearFirst() {
        char mark = row.ahead(1).kind();
        boolean marked = mark == '-' || mark == '/' || mark == '.' || mark == ':';
        if (!marked || !row.ahead(0).isNumberOf(4, 4)) {
            return false;
        }
        if ("w".equals(row.ahead(2).text()) && row.ahead(3).isNumberOf(2, 2)) {
            return week();
        }
        if (row.ahead(2).isNumberOf(3, 3)) {
            return dayOfYear();
        }
        return row.ahead(2).isNumberOf(1, 2) && yearMonth(mark);
    }

    private boolean yearMonth(char mark) {
        moment.year = row.ahead(0).value();
        moment.month = row.ahead(2).value();
        row.skip(3);
        if (row.isSign(0, mark) && row.ahead(1).isNumberOf(1, 2)) {
            moment.day = row.ahead(1).value();
            row.skip(2);
        }
        return true;
    }

    private boolean week() {
        boolean told = row.isSign(4, '-') && row.ahead(5).isNumberOf(1, 1);
        int weekday = told ? row.ahead(5).value() : 1;
        moment.set(LocalDate.of(Math.max(1, row.ahead(0).value()), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Math.clamp(row.ahead(3).value(), 1, 52))
                .with(ChronoField.DAY_OF_WEEK, Math.clamp(weekday, 1, 7)));
        row.skip(told ? 6 : 4);
        return true;
    }

    private boolean dayOfYear() {
        LocalDate newYear = LocalDate.of(Math.max(1, row.ahead(0).value()), 1, 1);
        moment.set(newYear.plusDays(Math.clamp(row.ahead(2).value(), 1, 366) - 1L));
        row.skip(3);
        return true;
    }

    /** Reads 15/08/2025, 15.8.2025, 8/15/2025 or 15-08-25. */
    private boolean yearLast() {
        char mark = row.ahead(1).kind();
        boolean marked = (mark == '/' || mark == '.' || mark == '-') && row.isSign(3, mark);
        if (!marked || !row.ahead(0).isNumberOf(1, 2) || !row.ahead(2).isNumberOf(1, 2)) {
            return false;
        }
        TimeToken last = row.ahead(4);
        if (!last.isNumberOf(2, 2) && !last.isNumberOf(4, 4)) {
            return false;
        }
        moment.day = row.ahead(0).value();
        moment.month = row.ahead(2).value();
        moment.year = year(last);
        moment.slashed = mark == '/';
        row.skip(5);
        return true;
    }

    private static int year(TimeToken number) {
        int value = number.value();
        if (number.text().length() > 2) {
            return value;
        }
        return value < 70 ? 2000 + value : 1900 + value;
    }

    /** Reads 20250815, 20250815103000, and 103000 behind a date. */
    private boolean packed(String figures) {
        int length = figures.length();
        if (moment.year == WrittenMoment.UNSET && (length == 8 || length == 12 || length == 14)) {
            moment.year = Integer.parseInt(figures.substring(0, 4));
            moment.month = Integer.parseInt(figures.substring(4, 6));
            moment.day = Integer.parseInt(figures.substring(6, 8));
            moment.setClock(figures.substring(8));
        } else if (moment.hasDate() && moment.hour == WrittenMoment.UNSET && isClock(figures)) {
            moment.setClock(figures);
        } else {
            return false;
        }
        row.skip(1);
        return true;
    }

    /** Whether figures behind a date can be its time rather than the year of another. */
    private boolean isClock(String figures) {
        return figures.length() == 6 || (figures.length() == 4 && Integer.parseInt(figures) != moment.year);
    }

    private boolean single(TimeToken number) {
        boolean brief = number.isNumberOf(1, 2);
        if (number.isNumberOf(4, 4) && moment.year == WrittenMoment.UNSET) {
            moment.year = number.value();
        } else if (brief && moment.day == WrittenMoment.UNSET && isDay(number.value())) {
            moment.day = number.value();
        } else if (brief && moment.month != WrittenMoment.UNSET && moment.year == WrittenMoment.UNSET) {
            moment.year = year(number);
        }
        row.skip(1);
        return true;
    }

    /** A number right before a month is its day even where that makes the date impossible. */
    private boolean isDay(int number) {
        return number <= 31 || TimeWords.month(row.ahead(1).text()) != null;
    }

    private boolean word() {
        TimeToken token = row.ahead(0);
        if (!token.isWord()) {
            return false;
        }
        if (!(monthWord(token.text()) || halfOfDay(token.text()) || zoneWord(token.text()))) {
            row.skip(1);
        }
        return true;
    }

    private boolean monthWord(String word) {
        Integer pair = TimeWords.month(word + " " + row.ahead(1).text());
        Integer month = pair == null ? TimeWords.month(word) : pair;
        if (month == null) {
            return false;
        }
        boolean open = moment.year == WrittenMoment.UNSET || moment.month == WrittenMoment.UNSET;
        if (open) {
            moment.month = month;
        }
        row.skip(pair == null ? 1 : 2);
        return true;
    }

    private boolean halfOfDay(String word) {
        boolean dotted = row.isSign(1, '.') && "m".equals(row.ahead(2).text());
        boolean after = TimeWords.isAfternoon(word) || (dotted && "p".equals(word));
        boolean before = (TimeWords.isMorning(word) && !isGermanOn(word)) || (dotted && "a".equals(word));
        if (!after && !before) {
            return false;
        }
        moment.afternoon |= after;
        moment.morning |= before;
        row.skip(dotted ? 3 : 1);
        return true;
    }

    /** In German "am" stands before a day; as half of a day it stands with its time. */
    private boolean isGermanOn(String word) {
        boolean timed = moment.hour != WrittenMoment.UNSET || row.isSign(2, ':');
        return "am".equals(word) && !timed;
    }

    private boolean zoneWord(String word) {
        ZoneId zone = row.isSign(1, '/') ? region(word) : TimeWords.zone(word);
        boolean taken = moment.zone != null && !ZoneOffset.UTC.equals(moment.zone);
        if (zone == null || taken || (moment.hour == WrittenMoment.UNSET && "z".equals(word))) {
            return false;
        }
        moment.zone = zone;
        row.skip(row.isSign(1, '/') ? 3 : 1);
        return true;
    }

    /** A zone of the form Europe/Paris; behind an offset it adds nothing. */
    private @Nullable ZoneId region(String area) {
        return moment.zone == null ? TimeWords.region(area, row.ahead(2).text()) : null;
    }
}
