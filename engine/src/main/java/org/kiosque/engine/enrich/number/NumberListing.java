package org.kiosque.engine.enrich.number;

import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/** Tells which numbers are worth listing: those with a unit or a thing counted, not clock times, years or parts of names. */
public final class NumberListing {

    private static final int ROUND = 100;

    private final Reading reading;
    private final Lexicon lexicon;

    NumberListing(Reading reading) {
        this.reading = reading;
        this.lexicon = Lexicon.of(reading.language());
    }

    boolean isWorth(int first, int last, double value, @Nullable String unit, @Nullable String what) {
        if (unit == null && what == null || isClock(first, last) || isLargerSign(first, last)) {
            return false;
        }
        if (unit != null) {
            return true;
        }
        boolean year = value >= 1500
                && value <= 2100
                && value % ROUND != 0
                && reading.token(first).text().length() == 4
                && first == last;
        return !year && value != 1 && !isNamePart(first);
    }

    /** Units of time, which end the name of what is counted: 38 ans. */
    boolean isTime(String folded) {
        return lexicon.has("year-unit", folded)
                || lexicon.has("month-unit", folded)
                || lexicon.has("week-unit", folded)
                || lexicon.has("day-unit", folded)
                || lexicon.has("hours", folded);
    }

    /** 11:30, 19 h 30, 5:05 a.m., à 16 heures, 8.15 Uhr */
    private boolean isClock(int first, int last) {
        String next = last + 1 < reading.size() ? reading.token(last + 1).folded() : "";
        String previous = first > 0 ? reading.token(first - 1).folded() : "";
        boolean hours = lexicon.has("hours", next)
                && (lexicon.has("prepositions", previous) || lexicon.has("clock-before", previous));
        return hours
                || lexicon.has("clock", next)
                || next.equals("h")
                || previous.equals("h")
                || isDigitBeyond(reading.token(first).start(), -1)
                || isDigitBeyond(reading.token(last).end() - 1, 1);
    }

    /** Whether a colon, dash or slash parts a sign from another figure: 11:30, 2-0, 24/7. */
    private boolean isDigitBeyond(int place, int step) {
        int mark = place + step;
        int beyond = mark + step;
        return beyond >= 0
                && beyond < reading.text().length()
                && ":/-".indexOf(reading.text().charAt(mark)) >= 0
                && Character.isDigit(reading.text().charAt(beyond));
    }

    /** Part of a version or a designation: GPT-5, F22, n°3, #4. */
    private boolean isLargerSign(int first, int last) {
        int start = reading.token(first).start();
        int end = reading.token(last).end();
        char before = start > 0 ? reading.text().charAt(start - 1) : ' ';
        char after = end < reading.text().length() ? reading.text().charAt(end) : ' ';
        boolean dashed =
                before == '-' && start > 1 && Character.isLetter(reading.text().charAt(start - 2));
        return dashed || before == '#' || before == '°' || Character.isLetter(before) || after == '½';
    }

    /** Article 73, Round 6, Tres Cantos. */
    private boolean isNamePart(int first) {
        Token token = reading.token(first);
        boolean word = token.capital() && !token.first();
        if (first == 0 || !reading.adjacent(first - 1)) {
            return word;
        }
        Token previous = reading.token(first - 1);
        boolean name =
                previous.capital() && !previous.first() && !reading.language().equals("de") && token.number();
        return word || name || lexicon.has("numbered", previous.folded());
    }
}
