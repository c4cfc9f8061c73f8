package org.kiosque.engine.enrich.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.date.Dates.Read;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;

/** Stretches of time with a name: fin juillet, l'été 2024, les années 1990, le premier trimestre 2025, ce week-end. */
final class Spells {

    private static final String[] QUARTERS = {"first", "second", "third", "fourth"};

    private final Reading reading;
    private final Lexicon lexicon;
    private final DateWords words;
    private final CalendarDates dates;
    private final @Nullable LocalDate published;

    Spells(Reading reading, CalendarDates dates, @Nullable LocalDate published) {
        this.reading = reading;
        this.dates = dates;
        this.published = published;
        this.lexicon = Lexicon.of(reading.language());
        this.words = DateWords.of(reading.language());
    }

    Optional<Read> at(int i) {
        return weekend(i)
                .or(() -> edge(i))
                .or(() -> season(i))
                .or(() -> decade(i))
                .or(() -> quarter(i));
    }

    private String folded(int i) {
        return i >= 0 && i < reading.size() ? reading.token(i).folded() : "";
    }

    private int behindLinks(int i, int most) {
        int at = i;
        while (at < i + most && (lexicon.has("month-links", folded(at)) || lexicon.has("prepositions", folded(at)))) {
            at++;
        }
        return at;
    }

    /** fin juillet, late July, a finales de 2024: no finer than the month or the year. */
    private Optional<Read> edge(int i) {
        boolean hyphen = folded(i).startsWith("mi-") || folded(i).startsWith("mid-");
        if (hyphen) {
            return dates.month(i, true);
        }
        if (!words.has("edge", folded(i))) {
            return Optional.empty();
        }
        int at = behindLinks(i + 1, 1);
        int year = dates.yearNumber(at);
        return year > 0 && reading.token(at).start() - reading.token(i).end() < 6
                ? Optional.of(new Read(at, String.valueOf(year), "year"))
                : dates.month(at, true);
    }

    private Optional<Read> season(int i) {
        int at = behindLinks(i + 1, 1);
        int year = words.has("season", folded(i)) ? dates.yearNumber(at) : 0;
        return year > 0 ? Optional.of(new Read(at, String.valueOf(year), "year")) : Optional.empty();
    }

    /** les années 1990, the 1990s, die 1990er Jahre */
    private Optional<Read> decade(int i) {
        boolean before = words.has("decade", folded(i)) && dates.yearNumber(i + 1) % 10 == 0;
        boolean suffixed = folded(i).matches("[12]\\d\\d0(s|er|ern)");
        int year = before
                ? dates.yearNumber(i + 1)
                : suffixed ? Days.number(folded(i).substring(0, 4)) : 0;
        boolean years = suffixed && folded(i + 1).startsWith("jahre");
        return year == 0
                ? Optional.empty()
                : Optional.of(new Read(before || years ? i + 1 : i, year + "/" + (year + 9), "range"));
    }

    /** le premier trimestre 2025 */
    private Optional<Read> quarter(int i) {
        if (!words.has("quarter", folded(i + 1))) {
            return Optional.empty();
        }
        int at = behindLinks(i + 2, 1);
        int year = dates.yearNumber(at);
        for (int quarter = 0; quarter < QUARTERS.length && year > 0; quarter++) {
            if (words.has(QUARTERS[quarter], folded(i))) {
                YearMonth first = YearMonth.of(year, 3 * quarter + 1);
                return Optional.of(new Read(at, first + "/" + first.plusMonths(2), "range"));
            }
        }
        return Optional.empty();
    }

    /** ce week-end, last weekend, el fin de semana pasado; on a Monday or Tuesday "this" one may be over or to come. */
    private Optional<Read> weekend(int i) {
        int named = isWeekend(i) > 0 ? i : i + 1;
        int last = isWeekend(named);
        LocalDate base = published;
        if (last == 0 || base == null) {
            return Optional.empty();
        }
        String before = named > i ? folded(i) : "";
        int direction = direction(before) + direction(folded(last + 1));
        boolean unclear = base.getDayOfWeek().getValue() < 3;
        if (direction == 0 && (!words.has("this", before) || unclear)) {
            return Optional.empty();
        }
        LocalDate saturday =
                base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        LocalDate meant = saturday.plusWeeks(direction);
        int end = direction(folded(last + 1)) != 0 ? last + 1 : last;
        return Optional.of(new Read(end, meant + "/" + meant.plusDays(1), "range"));
    }

    /** The last token of a weekend that begins at a token, or 0. */
    private int isWeekend(int i) {
        boolean three = folded(i + 1).equals("de")
                && folded(i + 2).equals("semana")
                && (folded(i).equals("fin") || folded(i).equals("fim"));
        boolean italian = folded(i).equals("fine") && folded(i + 1).equals("settimana");
        return three ? i + 2 : italian ? i + 1 : words.has("weekend", folded(i)) ? i : 0;
    }

    private int direction(String folded) {
        return lexicon.has("next", folded) ? 1 : lexicon.has("last", folded) ? -1 : 0;
    }
}
