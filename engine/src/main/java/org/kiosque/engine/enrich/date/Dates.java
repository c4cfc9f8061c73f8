package org.kiosque.engine.enrich.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.DateMention;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/** Dates as written and what they mean; a relative one only where the day of publication is known. */
public final class Dates {

    private final Reading reading;
    private final Lexicon lexicon;
    private final Calendar calendar;
    private final @Nullable LocalDate published;
    private final RelativeDates relative;
    private final List<DateMention> found = new ArrayList<>();

    private Dates(Reading reading, @Nullable OffsetDateTime published) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.calendar = Calendar.of(reading.language());
        this.published = published == null ? null : published.toLocalDate();
        this.relative = new RelativeDates(reading, this.published);
    }

    /** A date read from tokens. */
    public record Read(int last, String value, String granularity) {}

    public static List<DateMention> in(Reading reading, @Nullable OffsetDateTime published) {
        Dates dates = new Dates(reading, published);
        int i = 0;
        while (i < reading.size()) {
            i = dates.step(i);
        }
        return dates.found;
    }

    private int step(int i) {
        Optional<Read> read = range(i).or(() -> absolute(i))
                .or(() -> relative.at(i))
                .or(() -> weekday(i))
                .or(() -> year(i));
        if (read.isEmpty()) {
            return i + 1;
        }
        Read date = read.get();
        found.add(new DateMention(reading.passageOfTokens(i, date.last()), date.value(), date.granularity()));
        return date.last() + 1;
    }

    /** du 12 au 15 août 2025 */
    private Optional<Read> range(int i) {
        if (i + 4 >= reading.size()
                || !lexicon.has("range-from", reading.token(i).folded())
                || !lexicon.has("range-to", reading.token(i + 2).folded())) {
            return Optional.empty();
        }
        int first = day(i + 1);
        Optional<Read> end = first > 0 ? dayMonth(i + 3) : Optional.empty();
        return end.filter(read -> read.granularity().equals("day")).flatMap(read -> {
            LocalDate last = LocalDate.parse(read.value());
            return first < last.getDayOfMonth()
                    ? Optional.of(new Read(read.last(), last.withDayOfMonth(first) + "/" + last, "range"))
                    : Optional.empty();
        });
    }

    private Optional<Read> absolute(int i) {
        Optional<Read> date = numeric(i).or(() -> dayMonth(i)).or(() -> monthDay(i));
        if (date.isPresent() || i + 1 >= reading.size()) {
            return date.isPresent() ? date : month(i);
        }
        boolean weekday = calendar.day(reading.token(i).folded()).isPresent();
        int next = weekday
                        && i + 2 < reading.size()
                        && lexicon.has("determiners", reading.token(i + 1).folded())
                ? i + 2
                : i + 1;
        return weekday ? numeric(next).or(() -> dayMonth(next)).or(() -> monthDay(next)) : month(i);
    }

    private Optional<Read> numeric(int i) {
        Token token = reading.token(i);
        int end = Math.min(reading.text().length(), token.start() + 10);
        String written = reading.text().substring(token.start(), end);
        String[] parts = written.split("[/.-]", -1);
        boolean shaped = parts.length == 3
                && token.number()
                && written.chars().filter(Character::isDigit).count() == 8;
        if (!shaped) {
            return Optional.empty();
        }
        int last = reading.tokenAt(end) - 1;
        boolean iso = parts[0].length() == 4;
        if (parts[iso ? 2 : 0].length() != 2 || parts[1].length() != 2) {
            return Optional.empty();
        }
        return Days.of(Days.number(parts[iso ? 0 : 2]), Days.number(parts[1]), Days.number(parts[iso ? 2 : 0]))
                .map(date -> new Read(last, date.toString(), "day"));
    }

    /** 15 août 2025, 15. August, 15 de agosto de 2025 */
    private Optional<Read> dayMonth(int i) {
        int day = day(i);
        int at = i + 1;
        while (day > 0 && at < reading.size() && isLink(at) && at < i + 3) {
            at++;
        }
        if (day == 0
                || at >= reading.size()
                || reading.token(at).start() - reading.token(at - 1).end() > 2) {
            return Optional.empty();
        }
        Optional<Integer> month = calendar.month(reading.token(at).folded());
        int monthAt = at;
        return month.flatMap(value -> withYear(monthAt, value, day));
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
        Optional<Integer> month = calendar.month(reading.token(i).folded());
        int day = month.isPresent()
                        && reading.token(i + 1).start() - reading.token(i).end() <= 2
                ? day(i + 1)
                : 0;
        return day == 0 ? Optional.empty() : withYear(i + 1, month.orElseThrow(), day);
    }

    private Optional<Read> withYear(int last, int month, int day) {
        int at = last + 1;
        while (at < reading.size() && isLink(at) && at < last + 2) {
            at++;
        }
        int year = at < reading.size()
                        && reading.token(at).start() - reading.token(last).end() <= 4
                ? yearNumber(at)
                : 0;
        if (year > 0) {
            int yearAt = at;
            return Days.of(year, month, day).map(date -> new Read(yearAt, date.toString(), "day"));
        }
        LocalDate base = published;
        if (base == null) {
            return Optional.empty();
        }
        boolean next = last + 1 < reading.size()
                && lexicon.has("next", reading.token(last + 1).folded());
        boolean past = last + 1 < reading.size()
                && lexicon.has("last", reading.token(last + 1).folded());
        return Days.nearest(base, month, day, next, past)
                .map(date -> new Read(next || past ? last + 1 : last, date.toString(), "day"));
    }

    /** août 2025, en août, août dernier */
    private Optional<Read> month(int i) {
        Optional<Integer> month = calendar.month(reading.token(i).folded());
        if (month.isEmpty() || reading.token(i).text().length() < 3) {
            return Optional.empty();
        }
        int at = i + 1 < reading.size() && isLink(i + 1) ? i + 2 : i + 1;
        int year = at < reading.size()
                        && reading.token(at).start() - reading.token(i).end() <= 4
                ? yearNumber(at)
                : 0;
        if (year > 0) {
            return Optional.of(new Read(at, YearMonth.of(year, month.get()).toString(), "month"));
        }
        boolean next = i + 1 < reading.size()
                && lexicon.has("next", reading.token(i + 1).folded());
        boolean past = i + 1 < reading.size()
                && lexicon.has("last", reading.token(i + 1).folded());
        boolean placed =
                i > 0 && lexicon.has("month-before", reading.token(i - 1).folded());
        LocalDate base = published;
        boolean capital = !reading.language().equals("en") || reading.token(i).capital();
        if (base == null || !(next || past || placed) || !capital) {
            return Optional.empty();
        }
        return Days.nearest(base, month.get(), 15, next, past)
                .map(date ->
                        new Read(next || past ? i + 1 : i, YearMonth.from(date).toString(), "month"));
    }

    private Optional<Read> year(int i) {
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

    private Optional<Read> weekday(int i) {
        Token token = reading.token(i);
        Optional<DayOfWeek> day = calendar.day(token.folded());
        LocalDate base = published;
        if (day.isEmpty()
                || base == null
                || token.text().length() < 4
                || reading.language().equals("en") && !token.capital()) {
            return Optional.empty();
        }
        boolean nextAfter = i + 1 < reading.size()
                && lexicon.has("next", reading.token(i + 1).folded());
        boolean lastAfter = i + 1 < reading.size()
                && lexicon.has("last", reading.token(i + 1).folded());
        boolean next =
                nextAfter || i > 0 && lexicon.has("next", reading.token(i - 1).folded());
        boolean last =
                lastAfter || i > 0 && lexicon.has("last", reading.token(i - 1).folded());
        boolean future = next || !last && speaksOfFuture(token.sentence());
        int back = Math.floorMod(base.getDayOfWeek().getValue() - day.get().getValue(), 7);
        int shift = future ? (7 - back) % 7 + (next && back == 0 ? 7 : 0) : -(last && back == 0 ? 7 : back);
        return Optional.of(new Read(
                nextAfter || lastAfter ? i + 1 : i, base.plusDays(shift).toString(), "day"));
    }

    private boolean speaksOfFuture(int sentence) {
        Reading.Range range = reading.sentences().get(sentence);
        for (int i = reading.tokenAt(range.start());
                i < reading.size() && reading.token(i).sentence() == sentence;
                i++) {
            if (lexicon.has("future", reading.token(i).folded())) {
                return true;
            }
        }
        return false;
    }

    private int day(int i) {
        if (i >= reading.size()) {
            return 0;
        }
        String folded = reading.token(i).folded();
        String digits = folded.replaceAll("(er|st|nd|rd|th|º)$", "");
        int value = digits.length() <= 2 ? Days.number(digits) : 0;
        return value <= 31 ? value : 0;
    }

    private int yearNumber(int i) {
        if (i >= reading.size() || reading.token(i).text().length() != 4) {
            return 0;
        }
        int value = Days.number(reading.token(i).text());
        return value >= 1500 && value <= 2100 ? value : 0;
    }
}
