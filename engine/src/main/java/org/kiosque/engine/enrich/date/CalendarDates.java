package org.kiosque.engine.enrich.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.date.Dates.Read;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/** Dates that name a day, a month or a year: 15 août 2025, August 15, 15.8.2025, en août, en 2019. */
final class CalendarDates {

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})(?!\\d)");

    private final Reading reading;
    private final Lexicon lexicon;
    private final DateWords words;
    private final Calendar calendar;
    private final @Nullable LocalDate published;

    CalendarDates(Reading reading, @Nullable LocalDate published) {
        this.reading = reading;
        this.published = published;
        this.lexicon = Lexicon.of(reading.language());
        this.words = DateWords.of(reading.language());
        this.calendar = Calendar.of(reading.language());
    }

    /** A day, perhaps behind the name of its weekday; else a month. */
    Optional<Read> at(int i) {
        Optional<Read> day = day(i);
        if (day.isPresent() || i + 1 >= reading.size()) {
            return day.isPresent() ? day : month(i, false);
        }
        boolean weekday = calendar.day(reading.token(i).folded()).isPresent();
        boolean article = i + 2 < reading.size()
                && lexicon.has("determiners", reading.token(i + 1).folded());
        return weekday ? day(article ? i + 2 : i + 1) : month(i, false);
    }

    /** A day of a month. */
    Optional<Read> day(int i) {
        return i < reading.size() ? numeric(i).or(() -> dayMonth(i)).or(() -> monthDay(i)) : Optional.empty();
    }

    private Optional<Read> numeric(int i) {
        Token token = reading.token(i);
        int end = Math.min(reading.text().length(), token.start() + 11);
        Matcher matcher = NUMERIC.matcher(reading.text()).region(token.start(), end);
        if (!token.number() || !matcher.lookingAt()) {
            return Optional.empty();
        }
        int first = Days.number(matcher.group(1));
        int middle = Days.number(matcher.group(3));
        int third = Days.number(matcher.group(4));
        int last = reading.tokenAt(matcher.end()) - 1;
        boolean iso = matcher.group(1).length() == 4;
        if (!iso && matcher.group(4).length() != 4) {
            return Optional.empty();
        }
        boolean american =
                !iso && reading.language().equals("en") && matcher.group(2).equals("/");
        if (american && first <= 12 && middle <= 12 && first != middle) {
            return Optional.empty();
        }
        boolean monthFirst = american && middle > 12;
        Optional<LocalDate> date = iso
                ? Days.of(first, middle, third)
                : monthFirst ? Days.of(third, first, middle) : Days.of(third, middle, first);
        return date.map(day -> new Read(last, day.toString(), "day"));
    }

    /** 15 août 2025, 15. August, 15 de agosto de 2025 */
    private Optional<Read> dayMonth(int i) {
        int day = dayNumber(i);
        int at = i + 1;
        while (day > 0 && at < reading.size() && isLink(at) && at < i + 3) {
            at++;
        }
        if (day == 0
                || at >= reading.size()
                || reading.token(at).start() - reading.token(at - 1).end() > 2) {
            return Optional.empty();
        }
        int monthAt = at;
        return calendar.month(reading.token(at).folded()).flatMap(month -> withYear(i, monthAt, month, day));
    }

    private boolean isLink(int i) {
        return lexicon.has("month-links", reading.token(i).folded());
    }

    /** August 15, 2025 */
    private Optional<Read> monthDay(int i) {
        if (!reading.language().equals("en")
                || i + 1 >= reading.size()
                || !reading.token(i).capital()) {
            return Optional.empty();
        }
        boolean near = reading.token(i + 1).start() - reading.token(i).end() <= 2;
        int day = near ? dayNumber(i + 1) : 0;
        return day == 0
                ? Optional.empty()
                : calendar.month(reading.token(i).folded()).flatMap(month -> withYear(i, i + 1, month, day));
    }

    private Optional<Read> withYear(int first, int last, int month, int day) {
        int yearAt = yearBehind(last);
        if (yearAt > 0) {
            return Days.of(yearNumber(yearAt), month, day).map(date -> new Read(yearAt, date.toString(), "day"));
        }
        LocalDate base = published;
        if (base == null) {
            return Optional.empty();
        }
        int after = directionAt(last + 1);
        int before = directionAt(first - 1);
        int direction = after != 0 ? after : before != 0 ? before : directionAt(first - 2);
        return Days.nearest(base, month, day, direction > 0, direction < 0)
                .map(date -> new Read(after != 0 ? last + 1 : last, date.toString(), "day"));
    }

    /** 1 for "prochain", -1 for "dernier", 0 for anything else. */
    private int directionAt(int i) {
        if (i < 0 || i >= reading.size()) {
            return 0;
        }
        String folded = reading.token(i).folded();
        return lexicon.has("next", folded) ? 1 : lexicon.has("last", folded) ? -1 : 0;
    }

    /** The token of a year behind another, perhaps behind a link, or 0. */
    private int yearBehind(int last) {
        int at = last + 1;
        while (at < reading.size() && isLink(at) && at < last + 2) {
            at++;
        }
        boolean near = at < reading.size()
                && reading.token(at).start() - reading.token(last).end() <= 4;
        return near && yearNumber(at) > 0 ? at : 0;
    }

    /**
     * août 2025, en août, août dernier
     *
     * @param placed whether what stands before tells that a month is meant
     */
    Optional<Read> month(int i, boolean placed) {
        if (i >= reading.size() || reading.token(i).text().length() < 3) {
            return Optional.empty();
        }
        Optional<Integer> month = calendar.month(bare(reading.token(i).folded()));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int yearAt = yearBehind(i);
        if (yearAt > 0) {
            return Optional.of(new Read(
                    yearAt, YearMonth.of(yearNumber(yearAt), month.get()).toString(), "month"));
        }
        boolean capital = !reading.language().equals("en") || reading.token(i).capital() || placed;
        LocalDate base = published;
        int after = directionAt(i + 1);
        boolean since = i > 0 && words.has("since", reading.token(i - 1).folded());
        int direction = after != 0 ? after : since ? -1 : directionAt(i - 1);
        boolean before = i > 0
                && (lexicon.has("month-before", reading.token(i - 1).folded())
                        || words.has("placed", reading.token(i - 1).folded()));
        if (base == null || !capital || !(placed || before || direction != 0)) {
            return Optional.empty();
        }
        return Days.nearest(base, month.get(), 15, direction > 0, direction < 0)
                .map(date ->
                        new Read(after != 0 ? i + 1 : i, YearMonth.from(date).toString(), "month"));
    }

    /** août in mi-août */
    private static String bare(String folded) {
        return folded.startsWith("mi-") || folded.startsWith("mid-")
                ? folded.substring(folded.indexOf('-') + 1)
                : folded;
    }

    /** en 2019, depuis 2015, im Jahr 2019 */
    Optional<Read> year(int i) {
        int year = yearNumber(i);
        if (year == 0) {
            return Optional.empty();
        }
        boolean before =
                i > 0 && lexicon.has("year-before", reading.token(i - 1).folded());
        boolean after = i + 1 < reading.size()
                && lexicon.has("year-after", reading.token(i + 1).folded());
        boolean counts = i + 1 < reading.size() && reading.adjacent(i) && !after && before && countsSomething(i + 1);
        return (before || after) && !counts
                ? Optional.of(new Read(after ? i + 1 : i, String.valueOf(year), "year"))
                : Optional.empty();
    }

    /** "depuis 2000 mètres" is no year. */
    private boolean countsSomething(int i) {
        String folded = reading.token(i).folded();
        return lexicon.list("units").stream().anyMatch(unit -> unit.startsWith(folded + "="));
    }

    /** The day of a month that a token tells, or 0. */
    int dayNumber(int i) {
        if (i >= reading.size() || !reading.token(i).number()) {
            return 0;
        }
        String folded = reading.token(i).folded();
        int end = 0;
        while (end < folded.length() && Character.isDigit(folded.charAt(end))) {
            end++;
        }
        boolean ordinal = "|er|st|nd|rd|th|º|o|".contains("|" + folded.substring(end) + "|");
        int value = end <= 2 && (ordinal || end == folded.length()) ? Days.number(folded.substring(0, end)) : 0;
        return value <= 31 ? value : 0;
    }

    /** The year that a token tells, or 0. */
    int yearNumber(int i) {
        if (i >= reading.size() || reading.token(i).text().length() != 4) {
            return 0;
        }
        int value = Days.number(reading.token(i).text());
        return value >= 1500 && value <= 2100 ? value : 0;
    }
}
