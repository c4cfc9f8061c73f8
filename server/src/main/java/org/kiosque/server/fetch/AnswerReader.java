package org.kiosque.server.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.Timestamps;
import org.kiosque.server.trouble.Trouble;

/** Reads what a server answered: the status first, then as much of the body as was wanted. */
final class AnswerReader {

    private static final Duration DEFAULT_BUSY = Duration.ofMinutes(15);
    private static final Duration SHORTEST_BUSY = Duration.ofSeconds(5);
    private static final Duration LONGEST_BUSY = Duration.ofDays(7);

    private final Clock clock;

    AnswerReader(Clock clock) {
        this.clock = clock;
    }

    Hop read(Ask ask, HttpUrl url, Response response, BodyBudget.Share memory) throws IOException {
        int code = response.code();
        return switch (code) {
            case 304 -> unchanged(ask, url, response);
            case 301, 302, 303, 307, 308 -> redirect(ask, url, response);
            case 404 -> new Hop.Done(new Fetched.Missing(false, Trouble.NOT_FOUND.words()));
            case 410 -> new Hop.Done(new Fetched.Missing(true, Trouble.GONE.words()));
            case 401, 402, 403, 451 -> Hop.refused(Trouble.CLOSED.with(code));
            case 429, 503 -> new Hop.Done(busy(response));
            default -> code / 100 == 2 ? body(ask, url, response, memory) : Hop.failed(Trouble.FAULT.with(code));
        };
    }

    private static Hop unchanged(Ask ask, HttpUrl url, Response response) {
        return ask.etag() == null && ask.lastModified() == null
                ? Hop.failed(Trouble.NOTHING_CHANGED.words())
                : new Hop.Done(new Fetched.Unchanged(url.uri(), null, response.headers()));
    }

    /** A way from https down to http is followed, but never for good. */
    private static Hop redirect(Ask ask, HttpUrl url, Response response) {
        int code = response.code();
        String location = response.header("Location");
        var target = location == null ? null : url.resolve(location);
        if (target == null) {
            return Hop.refused(Trouble.NO_TARGET.with(code));
        }
        boolean down = url.isHttps() && !target.isHttps();
        if (!ask.form().isEmpty() && (code < 307 || down)) {
            return Hop.refused(Trouble.LOST_FORM.with(code));
        }
        return new Hop.Elsewhere(target, !down && (code == 301 || code == 308));
    }

    private Fetched.Busy busy(Response response) {
        Instant now = clock.instant();
        Instant asked = retryAfter(response.header("Retry-After"), now).orElse(now.plus(DEFAULT_BUSY));
        Instant earliest = now.plus(SHORTEST_BUSY);
        Instant latest = now.plus(LONGEST_BUSY);
        Instant until = asked.isBefore(earliest) ? earliest : asked.isAfter(latest) ? latest : asked;
        return new Fetched.Busy(until, Trouble.WAIT.with(response.code()));
    }

    static Optional<Instant> retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        return text.matches("\\d{1,9}")
                ? Optional.of(now.plusSeconds(Long.parseLong(text)))
                : Timestamps.parse(text).map(OffsetDateTime::toInstant);
    }

    private static Hop body(Ask ask, HttpUrl url, Response response, BodyBudget.Share memory) throws IOException {
        var source = response.body().source();
        if (source.request(BodyBudget.FREE + 1L) && !admitted(memory, ask.limit())) {
            return Hop.failed(Trouble.CROWDED.words());
        }
        boolean larger = source.request(ask.limit() + 1L);
        if (larger && !ask.cut()) {
            return Hop.failed(Trouble.LARGE.with(ask.limit() / 1024));
        }
        byte[] body = larger ? source.readByteArray(ask.limit()) : source.readByteArray();
        return new Hop.Done(new Fetched.Found(url.uri(), null, response.headers(), body));
    }

    private static boolean admitted(BodyBudget.Share memory, int bytes) throws InterruptedIOException {
        try {
            return memory.admits(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped");
        }
    }
}
