package org.kiosque.engine.extract.block;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.PlainText;

/** Reads the hours that the entries of a live blog show without a date. */
final class Hours {

    private static final Pattern HOUR = Pattern.compile("(?iU)(?:à |at |um |a las |alle"
            + " )?([01]?\\d|2[0-3])\\s?(?:h|:|\\.)\\s?([0-5]\\d)\\s?(uhr|h|[ap]\\.?m\\.?)?");
    private static final int LONGEST = 40;
    private static final int NOON = 12;

    private Hours() {}

    /** Whether a line is nothing but an hour. */
    static boolean only(String line) {
        return HOUR.matcher(line).matches();
    }

    /** The hour that stands alone in some element of an entry, on a day. */
    static Optional<OffsetDateTime> shown(Element entry, @Nullable OffsetDateTime day) {
        return day == null
                ? Optional.empty()
                : entry.getAllElements().stream()
                        .map(element -> PlainText.fold(element.ownText()))
                        .filter(text -> !text.isEmpty() && text.length() < LONGEST)
                        .map(HOUR::matcher)
                        .filter(Matcher::matches)
                        .findFirst()
                        .map(hour -> at(day, hour));
    }

    private static OffsetDateTime at(OffsetDateTime day, Matcher hour) {
        int written = Integer.parseInt(hour.group(1));
        String half = hour.group(3) == null ? "" : hour.group(3).toLowerCase(Locale.ROOT);
        boolean afternoon = half.startsWith("p") && written < NOON;
        boolean midnight = half.startsWith("a") && written == NOON;
        return day.withHour(afternoon ? written + NOON : midnight ? 0 : written)
                .withMinute(Integer.parseInt(hour.group(2)))
                .withSecond(0)
                .withNano(0);
    }
}
