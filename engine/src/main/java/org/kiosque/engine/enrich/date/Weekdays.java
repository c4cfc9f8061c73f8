package org.kiosque.engine.enrich.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.date.Dates.Read;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;

/** Days of the week, told from the day of publication: the last one, or the next where the sentence speaks of what comes. */
final class Weekdays {

    private final Reading reading;
    private final Lexicon lexicon;
    private final Calendar calendar;
    private final @Nullable LocalDate published;

    Weekdays(Reading reading, @Nullable LocalDate published) {
        this.reading = reading;
        this.published = published;
        this.lexicon = Lexicon.of(reading.language());
        this.calendar = Calendar.of(reading.language());
    }

    Optional<Read> at(int i) {
        Token token = reading.token(i);
        Optional<DayOfWeek> day = calendar.day(token.folded());
        LocalDate base = published;
        if (day.isEmpty() || base == null || !isName(token)) {
            return Optional.empty();
        }
        int after = direction(i + 1);
        int direction = after != 0 ? after : direction(i - 1);
        boolean future = direction > 0 || direction == 0 && speaksOfFuture(token.sentence());
        int back = Math.floorMod(base.getDayOfWeek().getValue() - day.get().getValue(), 7);
        int shift = future
                ? (7 - back) % 7 + (direction > 0 && back == 0 ? 7 : 0)
                : -(direction < 0 && back == 0 ? 7 : back);
        return Optional.of(new Read(after != 0 ? i + 1 : i, base.plusDays(shift).toString(), "day"));
    }

    /** English writes them with a capital; Portuguese "sexta" is also an ordinal. */
    private boolean isName(Token token) {
        return token.text().length() >= 4
                && switch (reading.language()) {
                    case "en" -> token.capital();
                    case "pt" -> token.folded().contains("-") || token.folded().matches("sabado|domingo");
                    default -> true;
                };
    }

    private int direction(int i) {
        if (i < 0 || i >= reading.size()) {
            return 0;
        }
        String folded = reading.token(i).folded();
        return lexicon.has("next", folded) ? 1 : lexicon.has("last", folded) ? -1 : 0;
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
}
