package org.kiosque.engine.enrich.date;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.analysis.Analysis.DateMention;
import org.kiosque.engine.enrich.reading.Reading;

/** Dates as written and what they mean; a relative one only where the day of publication is known. */
public final class Dates {

    private final Reading reading;
    private final CalendarDates calendar;
    private final Ranges ranges;
    private final Spells spells;
    private final RelativeDates relative;
    private final Weekdays weekdays;
    private final Clocks clocks;
    private final List<DateMention> found = new ArrayList<>();

    private Dates(Reading reading, @Nullable OffsetDateTime moment) {
        LocalDate published = moment == null ? null : moment.toLocalDate();
        this.reading = reading;
        this.calendar = new CalendarDates(reading, published);
        this.ranges = new Ranges(reading, calendar);
        this.spells = new Spells(reading, calendar, published);
        this.relative = new RelativeDates(reading, published);
        this.weekdays = new Weekdays(reading, published);
        this.clocks = new Clocks(reading);
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
        Optional<Read> read = ranges.at(i)
                .or(() -> calendar.at(i))
                .or(() -> spells.at(i))
                .or(() -> relative.at(i))
                .or(() -> weekdays.at(i))
                .or(() -> calendar.year(i));
        if (read.isEmpty()) {
            return i + 1;
        }
        Read date = clocks.with(read.get());
        found.add(new DateMention(reading.passageOfTokens(i, date.last()), date.value(), date.granularity()));
        return date.last() + 1;
    }
}
