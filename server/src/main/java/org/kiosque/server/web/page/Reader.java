package org.kiosque.server.web.page;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who a page is made for.
 *
 * @param language {@code fr} or {@code en}, the languages that the pages speak
 * @param accepted the languages that the browser asks for, best first
 * @param now the moment of reading
 */
public record Reader(String language, Locale locale, List<Locale> accepted, Instant now, Ages ages) {

    /** The reader that a browser describes by the languages it accepts, best first. */
    public static Reader of(List<Locale> accepted, Clock clock) {
        String language = accepted.stream()
                .map(Locale::getLanguage)
                .filter(code -> code.equals("fr") || code.equals("en"))
                .findFirst()
                .orElse("en");
        var now = clock.instant();
        var locale = language.equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        return new Reader(language, locale, List.copyOf(accepted), now, new Ages(language, now, clock.getZone()));
    }

    /** The same reader, told times of day as they were where a publisher wrote them. */
    public Reader there(@Nullable OffsetDateTime published) {
        return published == null
                ? this
                : new Reader(language, locale, accepted, now, new Ages(language, now, published.getOffset()));
    }

    public Tongue tongue(@Nullable String code) {
        return Tongue.of(code, locale);
    }

    public boolean reads(@Nullable String code) {
        return language.equals(code);
    }
}
