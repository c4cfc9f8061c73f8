package org.kiosque.engine.enrich.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.date.Dates.Read;
import org.kiosque.engine.enrich.number.NumberWords;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;

/** Dates told from the day of publication: hier, la semaine dernière, il y a trois jours. */
public final class RelativeDates {

    private static final String[] UNITS = {"day-unit", "week-unit", "month-unit", "year-unit"};

    private final Reading reading;
    private final Lexicon lexicon;
    private final @Nullable LocalDate published;

    RelativeDates(Reading reading, @Nullable LocalDate published) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.published = published;
    }

    Optional<Read> at(int i) {
        LocalDate base = published;
        if (base == null) {
            return Optional.empty();
        }
        return word(i, base).or(() -> neighbour(i, base)).or(() -> ago(i, base));
    }

    private Optional<Read> word(int i, LocalDate base) {
        String folded = reading.token(i).folded();
        if (lexicon.has("today", folded)) {
            return day(i, base);
        }
        if (lexicon.has("yesterday", folded)) {
            return day(i, base.minusDays(1));
        }
        if (lexicon.has("tomorrow", folded) && !reading.token(i).capital()) {
            return day(i, base.plusDays(1));
        }
        if (lexicon.has("before-yesterday", folded)) {
            return day(i, base.minusDays(2));
        }
        return lexicon.has("after-tomorrow", folded) ? day(i, base.plusDays(2)) : Optional.empty();
    }

    private static Optional<Read> day(int last, LocalDate date) {
        return Optional.of(new Read(last, date.toString(), "day"));
    }

    /** la semaine dernière, last week: the unit beside the word that says which. */
    private Optional<Read> neighbour(int i, LocalDate base) {
        if (i + 1 >= reading.size() || !reading.adjacent(i)) {
            return Optional.empty();
        }
        String one = reading.token(i).folded();
        String two = reading.token(i + 1).folded();
        int direction = direction(two) + direction(one);
        int unit = Math.max(unit(one), unit(two));
        boolean oneOfEach = direction != 0 && unit > 0 && (direction(one) == 0) == (unit(one) >= 0);
        return oneOfEach ? Optional.of(coarse(i + 1, base, unit, direction)) : Optional.empty();
    }

    private int direction(String folded) {
        return lexicon.has("next", folded) ? 1 : lexicon.has("last", folded) ? -1 : 0;
    }

    /** 0 day, 1 week, 2 month, 3 year, -1 none. */
    private int unit(String folded) {
        for (int i = 0; i < UNITS.length; i++) {
            if (lexicon.has(UNITS[i], folded)) {
                return i;
            }
        }
        return -1;
    }

    /** il y a trois jours, three days ago, vor drei Tagen */
    private Optional<Read> ago(int i, LocalDate base) {
        boolean french = reading.token(i).folded().equals("il")
                && i + 4 < reading.size()
                && reading.token(i + 1).folded().equals("y")
                && reading.token(i + 2).folded().equals("a");
        boolean before = french || lexicon.has("ago-before", reading.token(i).folded());
        int at = french ? i + 3 : before ? i + 1 : i;
        if (at + 1 >= reading.size()) {
            return Optional.empty();
        }
        Optional<Integer> count = count(at);
        int unit = unit(reading.token(at + 1).folded());
        boolean after = at + 2 < reading.size()
                && lexicon.has("ago-after", reading.token(at + 2).folded());
        boolean ahead = lexicon.has("in-before", reading.token(i).folded()) && !before;
        if (count.isEmpty() || unit < 0 || !(before || after)) {
            return ahead ? ahead(i, base) : Optional.empty();
        }
        return Optional.of(coarse(before ? at + 1 : at + 2, base, unit, -count.get()));
    }

    private Optional<Read> ahead(int i, LocalDate base) {
        if (i + 2 >= reading.size()) {
            return Optional.empty();
        }
        int unit = unit(reading.token(i + 2).folded());
        boolean certain = reading.language().equals("fr")
                || reading.language().equals("de")
                || reading.language().equals("ru");
        return count(i + 1).filter(n -> unit >= 0 && certain).map(n -> coarse(i + 2, base, unit, n));
    }

    private Optional<Integer> count(int i) {
        String folded = reading.token(i).folded();
        if (!folded.isEmpty() && folded.length() <= 3 && folded.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Integer.parseInt(folded));
        }
        return NumberWords.of(reading.language()).small(folded).map(Double::intValue);
    }

    private static Read coarse(int last, LocalDate base, int unit, int count) {
        return switch (unit) {
            case 0 -> new Read(last, base.plusDays(count).toString(), "day");
            case 1 -> new Read(last, week(base.plusWeeks(count)), "week");
            case 2 -> new Read(last, YearMonth.from(base.plusMonths(count)).toString(), "month");
            default -> new Read(last, String.valueOf(base.plusYears(count).getYear()), "year");
        };
    }

    private static String week(LocalDate date) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                date.get(IsoFields.WEEK_BASED_YEAR),
                date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
