package org.kiosque.server.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.Timestamps;

/**
 * How long an answer stays good by its own headers (RFC 9111, sections 4.2 and 5.2): Cache-Control's s-maxage, else its
 * max-age, each less the time that caches held the answer (Age); else Expires against Date. No-store and no-cache win.
 */
final class Freshness {

    private static final int MOST_DIGITS = 9;

    private Freshness() {}

    /** The time from {@code now} on; never negative; empty where the headers set none. */
    static Optional<Duration> of(Headers headers, Instant now) {
        var directives = directives(headers);
        if (directives.contains("no-store") || directives.contains("no-cache")) {
            return Optional.empty();
        }
        return seconds(directives, "s-maxage=")
                .or(() -> seconds(directives, "max-age="))
                .map(age -> age.minus(age(headers)))
                .or(() -> expires(headers, now))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    private static List<String> directives(Headers headers) {
        List<String> directives = new ArrayList<>();
        for (String line : headers.values("Cache-Control")) {
            for (String directive : line.split(",", -1)) {
                directives.add(directive.replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT));
            }
        }
        return directives;
    }

    private static Optional<Duration> seconds(List<String> directives, String key) {
        return directives.stream()
                .filter(directive -> directive.startsWith(key))
                .findFirst()
                .flatMap(directive -> seconds(directive.substring(key.length())));
    }

    private static Duration age(Headers headers) {
        return seconds(headers.get("Age")).orElse(Duration.ZERO);
    }

    private static Optional<Duration> seconds(@Nullable String text) {
        if (text == null || !text.strip().matches("\\d+")) {
            return Optional.empty();
        }
        String digits = text.strip();
        return Optional.of(
                Duration.ofSeconds(digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Long.parseLong(digits)));
    }

    /** A date that can't be read means "already over", as the standard says of {@code Expires: 0}. */
    private static Optional<Duration> expires(Headers headers, Instant now) {
        String expires = headers.get("Expires");
        if (expires == null) {
            return Optional.empty();
        }
        Instant sent = moment(headers.get("Date")).orElse(now);
        return Optional.of(moment(expires)
                .map(until -> Duration.between(sent, until).minus(age(headers)))
                .orElse(Duration.ZERO));
    }

    private static Optional<Instant> moment(@Nullable String date) {
        return date == null ? Optional.empty() : Timestamps.parse(date).map(OffsetDateTime::toInstant);
    }
}
