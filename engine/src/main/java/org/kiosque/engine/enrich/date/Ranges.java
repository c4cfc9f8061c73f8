package org.kiosque.engine.enrich.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kiosque.engine.enrich.date.Dates.Read;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;

/** From one date to another: du 12 au 15 août 2025, between July 28 and August 3, entre 2019 et 2023. */
final class Ranges {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Reading reading;
    private final Lexicon lexicon;
    private final DateWords words;
    private final CalendarDates dates;

    Ranges(Reading reading, CalendarDates dates) {
        this.reading = reading;
        this.dates = dates;
        this.lexicon = Lexicon.of(reading.language());
        this.words = DateWords.of(reading.language());
    }

    Optional<Read> at(int i) {
        String folded = reading.token(i).folded();
        if (!lexicon.has("range-from", folded) && !words.has("from", folded)) {
            return Optional.empty();
        }
        int first = behindArticle(i + 1);
        return first >= reading.size()
                ? Optional.empty()
                : years(first).or(() -> days(first)).or(() -> whole(first));
    }

    private int behindArticle(int i) {
        return i < reading.size() && lexicon.has("determiners", reading.token(i).folded()) ? i + 1 : i;
    }

    /** The token behind the word that leads to the end of the range, or 0. */
    private int behindTo(int i) {
        if (i >= reading.size()) {
            return 0;
        }
        String folded = reading.token(i).folded();
        boolean to = lexicon.has("range-to", folded) || words.has("to", folded);
        return to ? behindArticle(i + 1) : 0;
    }

    private Optional<Read> years(int first) {
        int last = behindTo(first + 1);
        int from = dates.yearNumber(first);
        int to = last == 0 ? 0 : dates.yearNumber(last);
        return from > 0 && to > from ? Optional.of(new Read(last, from + "/" + to, "range")) : Optional.empty();
    }

    /** Only a day's number before the date that ends the range. */
    private Optional<Read> days(int first) {
        int from = dates.dayNumber(first);
        int second = from == 0 ? 0 : behindTo(first + 1);
        return second == 0
                ? Optional.empty()
                : dates.day(second)
                        .filter(read -> read.granularity().equals("day"))
                        .flatMap(read -> {
                            LocalDate last = LocalDate.parse(read.value());
                            return from < last.getDayOfMonth()
                                    ? Optional.of(
                                            new Read(read.last(), last.withDayOfMonth(from) + "/" + last, "range"))
                                    : Optional.empty();
                        });
    }

    private Optional<Read> whole(int first) {
        Optional<Read> start = dates.day(first);
        int second = start.map(read -> behindTo(read.last() + 1)).orElse(0);
        if (start.isEmpty() || second == 0) {
            return Optional.empty();
        }
        LocalDate from = LocalDate.parse(start.get().value());
        Optional<Read> end = dates.day(second);
        if (end.isEmpty()) {
            int day = dates.dayNumber(second);
            return day > from.getDayOfMonth() && day <= from.lengthOfMonth()
                    ? Optional.of(new Read(second, from + "/" + from.withDayOfMonth(day), "range"))
                    : Optional.empty();
        }
        LocalDate to = LocalDate.parse(end.get().value());
        boolean dated = YEAR.matcher(
                        reading.passageOfTokens(first, start.get().last()).text())
                .find();
        LocalDate same = dated ? from : from.withYear(to.getYear());
        LocalDate before = !dated && same.isAfter(to) ? same.minusYears(1) : same;
        return before.isBefore(to)
                ? Optional.of(new Read(end.get().last(), before + "/" + to, "range"))
                : Optional.empty();
    }
}
