package org.kiosque.engine.text;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as publishers write them: RFC 822 and 1123, ISO 8601, W3C-DTF, epochs, and dates with month names in
 * some fifty languages.
 */
public final class Timestamps {
    private static final int LONGEST = 200;

    private Timestamps() {}

    /**
     * Reads a moment; what is missing of the time of day is zero, and an offset that is missing or unknown is UTC. A
     * date in figures with slashes is day first unless that cannot be or the time is told by AM and PM.
     */
    public static Optional<OffsetDateTime> parse(@Nullable String written) {
        return read(written).map(Timestamp::moment);
    }

    /** Like {@link #parse}, with what was told and what was only filled in. */
    public static Optional<Timestamp> read(@Nullable String written) {
        if (written == null || written.isBlank() || written.length() > LONGEST) {
            return Optional.empty();
        }
        String text = written.strip();
        OffsetDateTime plain = PlainTimestamp.parse(text);
        return Optional.ofNullable(plain == null ? words(text) : new Timestamp(plain, true, true, true));
    }

    private static @Nullable Timestamp words(String written) {
        return new TimestampReader(TimeToken.tokens(written)).read();
    }

    /** What {@link #parse} gives, read token by token whatever the form. */
    static @Nullable OffsetDateTime inWords(String written) {
        Timestamp read = words(written);
        return read == null ? null : read.moment();
    }
}
