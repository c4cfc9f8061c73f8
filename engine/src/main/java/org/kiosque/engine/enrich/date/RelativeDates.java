package org.kiosque.engine.enrich.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    private final DateWords words;
    private final @Nullable LocalDate published;

    RelativeDates(Reading reading, @Nullable LocalDate published) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
        this.words = DateWords.of(reading.language());
        this.published = published;
    }

    Optional<Read> at(int i) {
        LocalDate base = published;
        if (base == null) {
            return Optional.empty();
        }
        return phrase(i, base)
                .or(() -> neighbour(i, base))
                .or(() -> word(i, base))
                .or(() -> ago(i, base))
                .or(() -> ahead(i, base));
    }

    private Optional<Read> word(int i, LocalDate base) {
        String folded = reading.token(i).folded();
        if (lexicon.has("today", folded) || words.has("today", folded)) {
            return day(i, base);
        }
        if (lexicon.has("yesterday", folded)) {
            return day(i, base.minusDays(1));
        }
        if (lexicon.has("tomorrow", folded) && isTomorrow(i)) {
            return day(i, base.plusDays(1));
        }
        if (lexicon.has("before-yesterday", folded) || words.has("before-yesterday", folded)) {
            return day(i, base.minusDays(2));
        }
        boolean after = lexicon.has("after-tomorrow", folded) || words.has("after-tomorrow", folded);
        return after ? day(i, base.plusDays(2)) : Optional.empty();
    }

    /** "Morgen" and "la mañana" are the morning. */
    private boolean isTomorrow(int i) {
        boolean noun = i > 0
                && reading.language().equals("es")
                && Set.of("la", "una", "cada", "esta").contains(folded(i - 1));
        boolean german = reading.language().equals("de") && reading.token(i).capital();
        return !noun && !german;
    }

    /** The words of several that name a day: day before yesterday, pasado mañana, last night, ce matin. */
    private Optional<Read> phrase(int i, LocalDate base) {
        String one = folded(i);
        String two = folded(i + 1);
        if (one.equals("day") && Set.of("before yesterday", "after tomorrow").contains(two + " " + folded(i + 2))) {
            return day(i + 2, base.plusDays(two.equals("before") ? -2 : 2));
        }
        if (one.equals("pasado") && two.equals("manana")) {
            return day(i + 1, base.plusDays(2));
        }
        if (one.equals("last") && two.equals("night") || one.equals("anoche")) {
            return day(one.equals("anoche") ? i : i + 1, base.minusDays(1));
        }
        boolean comes = two.equals("que") && folded(i + 2).startsWith("vien") && unit(one) > 0;
        if (comes) {
            return Optional.of(coarse(i + 2, base, unit(one), 1));
        }
        if (words.has("this", one) && words.has("part", two)) {
            return day(i + 1, base);
        }
        int unit = unit(two.endsWith("-ci") ? two.substring(0, two.length() - 3) : two);
        return words.has("this", one) && unit > 0 && reading.joined(i)
                ? Optional.of(coarse(i + 1, base, unit, 0))
                : Optional.empty();
    }

    private String folded(int i) {
        return i >= 0 && i < reading.size() ? reading.token(i).folded() : "";
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
        boolean after = lexicon.has("ago-after", folded(at + 2)) || words.has("ago", folded(at + 2));
        if (count.isEmpty() || unit < 0 || !(before || after)) {
            return Optional.empty();
        }
        return Optional.of(coarse(before ? at + 1 : at + 2, base, unit, -count.get()));
    }

    /** dans trois jours, d'ici dix ans, dentro de dos meses; in English only where the sentence says "will". */
    private Optional<Read> ahead(int i, LocalDate base) {
        boolean within = folded(i).equals("d'") && folded(i + 1).equals("ici");
        boolean listed = words.has("ahead", folded(i)) && !folded(i).equals("ici")
                || lexicon.has("in-before", folded(i)) && reading.language().equals("ru");
        if (!within && !listed || reading.language().equals("en") && !isToCome(i)) {
            return Optional.empty();
        }
        boolean two = within || Set.of("dentro", "daqui").contains(folded(i));
        int at = two ? i + 2 : i + 1;
        int unit = unit(folded(at + 1));
        return at + 1 < reading.size() && unit >= 0
                ? count(at).map(n -> coarse(at + 1, base, unit, n))
                : Optional.empty();
    }

    private boolean isToCome(int i) {
        for (int at = Math.max(0, i - 8); at < i; at++) {
            if (lexicon.has("future", folded(at))
                    && reading.token(at).sentence() == reading.token(i).sentence()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Integer> count(int i) {
        String folded = reading.token(i).folded();
        if (words.has("one", folded)) {
            return Optional.of(1);
        }
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
