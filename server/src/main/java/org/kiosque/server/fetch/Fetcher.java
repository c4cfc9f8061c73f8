package org.kiosque.server.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.brotli.BrotliInterceptor;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.text.Timestamps;

/**
 * Fetches over HTTP as a good citizen of the web: guarded against this machine's own network, bounded in size and time,
 * few connections a host, obedient to robots.txt, Retry-After and validators.
 */
public final class Fetcher implements AutoCloseable {

    /** The product token that robots.txt files can name. */
    public static final String PRODUCT = "kiosque";

    private static final int MOST_REDIRECTS = 8;
    private static final Duration DEFAULT_BUSY = Duration.ofMinutes(15);
    private static final Duration HELD = Duration.ofSeconds(10);
    private static final Duration LONGEST_BUSY = Duration.ofDays(1);

    private final OkHttpClient client;
    private final AddressGuard guard;
    private final HostLedger ledger;
    private final HostGate gate;
    private final RobotsRules robots;
    private final Clock clock;
    private final String userAgent;

    /**
     * How to fetch.
     *
     * @param contact an address or page where publishers reach the operator, or null
     * @param allowed {@code host:port} pairs exempt from the guard and the pauses
     * @param pause between two pages of one host
     * @param time the longest that one request may take
     */
    public record Options(@Nullable String contact, Set<String> allowed, Duration pause, Duration time) {
        public static final Options DEFAULT =
                new Options(null, Set.of(), Duration.ofMillis(1000), Duration.ofSeconds(30));

        public Options {
            allowed = Set.copyOf(allowed);
        }
    }

    /** A fetcher that works alone: what hosts asked for is forgotten at its end. */
    public Fetcher(Options options, Clock clock) {
        this(options, new OwnLedger(clock), clock);
    }

    /** @param ledger remembers what hosts asked for, and shares it between processes */
    public Fetcher(Options options, HostLedger ledger, Clock clock) {
        this.clock = clock;
        this.guard = new AddressGuard(options.allowed());
        this.ledger = ledger;
        this.gate = new HostGate(options.pause());
        this.robots = new RobotsRules(this, clock);
        this.userAgent = "Kiosque/0.1 (" + (options.contact() == null ? "news reader" : "+" + options.contact()) + ")";
        this.client = new OkHttpClient.Builder()
                .dns(guard.resolver(Dns.SYSTEM))
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(10, TimeUnit.SECONDS)
                .readTimeout(15, TimeUnit.SECONDS)
                .callTimeout(options.time())
                .connectionPool(new ConnectionPool(64, 1, TimeUnit.MINUTES))
                .addInterceptor(BrotliInterceptor.INSTANCE)
                .build();
    }

    /** Fetches; blocks until there is an answer, the time is over, or the thread is interrupted. */
    public Fetched fetch(Ask ask) {
        URI url = ask.url();
        URI moved = null;
        boolean forGood = true;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var answer = once(ask, url);
            if (!(answer instanceof Hop.Elsewhere elsewhere)) {
                return ((Hop.Done) answer).with(moved);
            }
            url = elsewhere.url();
            forGood &= elsewhere.forGood();
            moved = forGood ? url : moved;
        }
        return new Fetched.Failed("More than " + MOST_REDIRECTS + " redirects");
    }

    /** Posts a form; otherwise as {@link #fetch}. A redirect is followed only where it keeps the form (307, 308). */
    public Fetched post(URI url, Map<String, String> fields) {
        return fetch(Ask.form(url, fields));
    }

    /** The rules that a site's robots.txt holds for us; empty where there are none or they can't be read now. */
    public RobotsTxt robotsOf(URI page) {
        return robots.of(page).orElse(RobotsTxt.EMPTY);
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private Hop once(Ask ask, URI address) {
        var url = HttpUrl.parse(address.toString());
        if (url == null) {
            return new Hop.Done(new Fetched.Refused("Not an address of the web: " + address));
        }
        var refusal = guard.refusal(url.host(), url.port());
        if (refusal.isPresent()) {
            return new Hop.Done(new Fetched.Refused(refusal.get()));
        }
        var closed = closed(authority(url));
        if (closed.isPresent()) {
            return new Hop.Done(closed.get());
        }
        if (ask.robots()) {
            var word = robots.of(address);
            if (word.isEmpty()) {
                return new Hop.Done(new Fetched.Failed("robots.txt can't be read now"));
            }
            if (!word.get().allows(address)) {
                return new Hop.Done(new Fetched.Refused("robots.txt forbids it"));
            }
        }
        return request(ask, url);
    }

    private Optional<Fetched.Busy> closed(String host) {
        if (!ledger.hold(host)) {
            return Optional.of(new Fetched.Busy(clock.instant().plus(HELD), "Another process visits this host"));
        }
        return ledger.closedUntil(host).map(until -> new Fetched.Busy(until, "The host asked for a pause"));
    }

    private Hop request(Ask ask, HttpUrl url) {
        boolean pausing = ask.robots() && !guard.exempts(url.host(), url.port());
        try (var pass = gate.enter(authority(url), pausing);
                var response = client.newCall(message(ask, url)).execute()) {
            return read(ask, url, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Hop.Done(new Fetched.Failed("Stopped"));
        } catch (AddressGuard.ForbiddenAddressException e) {
            return new Hop.Done(new Fetched.Refused(words(e)));
        } catch (InterruptedIOException e) {
            return new Hop.Done(new Fetched.Failed("No answer in time"));
        } catch (IOException e) {
            return new Hop.Done(new Fetched.Failed(words(e)));
        }
    }

    private Request message(Ask ask, HttpUrl url) {
        var message = new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent)
                .header("Accept", ask.accept())
                .header("Accept-Language", "*");
        if (ask.etag() != null) {
            message.header("If-None-Match", ask.etag());
        }
        if (ask.lastModified() != null) {
            message.header("If-Modified-Since", ask.lastModified());
        }
        if (!ask.form().isEmpty()) {
            var form = new FormBody.Builder();
            ask.form().forEach(form::add);
            message.post(form.build());
        }
        return message.build();
    }

    private Hop read(Ask ask, HttpUrl url, Response response) throws IOException {
        int code = response.code();
        return switch (code) {
            case 304 -> new Hop.Done(new Fetched.Unchanged(url.uri(), null, response.headers()));
            case 301, 302, 303, 307, 308 -> redirect(ask, url, response);
            case 404 -> new Hop.Done(new Fetched.Missing(false, "The server knows no such page (404)"));
            case 410 -> new Hop.Done(new Fetched.Missing(true, "The server says it is gone for good (410)"));
            case 401, 402, 403, 451 ->
                new Hop.Done(new Fetched.Refused("The server does not let us read it (" + code + ")"));
            case 429, 503 -> busy(url, response);
            default ->
                code / 100 == 2
                        ? body(ask, url, response)
                        : new Hop.Done(new Fetched.Failed("The server answers with fault " + code));
        };
    }

    private static Hop redirect(Ask ask, HttpUrl url, Response response) {
        if (!ask.form().isEmpty() && response.code() < 307) {
            return new Hop.Done(new Fetched.Failed("A redirect that would lose the form (" + response.code() + ")"));
        }
        String location = response.header("Location");
        var target = location == null ? null : url.resolve(location);
        return target == null
                ? new Hop.Done(new Fetched.Failed("A redirect to nowhere"))
                : new Hop.Elsewhere(target.uri(), response.code() == 301 || response.code() == 308);
    }

    private Hop busy(HttpUrl url, Response response) {
        Instant now = clock.instant();
        Instant asked = retryAfter(response.header("Retry-After"), now).orElse(now.plus(DEFAULT_BUSY));
        Instant latest = now.plus(LONGEST_BUSY);
        Instant until = asked.isAfter(latest) ? latest : asked;
        ledger.close(authority(url), until);
        return new Hop.Done(new Fetched.Busy(until, "The server asks to wait (" + response.code() + ")"));
    }

    static Optional<Instant> retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        return header.strip().chars().allMatch(Character::isDigit)
                        && header.strip().length() < 9
                ? Optional.of(now.plusSeconds(Long.parseLong(header.strip())))
                : Timestamps.parse(header).map(OffsetDateTime::toInstant);
    }

    private static Hop body(Ask ask, HttpUrl url, Response response) throws IOException {
        var source = response.body().source();
        if (source.request(ask.limit() + 1L)) {
            return new Hop.Done(new Fetched.Failed("Larger than " + ask.limit() / 1024 + " KiB"));
        }
        return new Hop.Done(new Fetched.Found(url.uri(), null, response.headers(), source.readByteArray()));
    }

    private static String authority(HttpUrl url) {
        return (url.host() + ":" + url.port()).toLowerCase(Locale.ROOT);
    }

    private static String words(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    /** One answer on the way: another address to go to, or the end. */
    private sealed interface Hop {
        record Elsewhere(URI url, boolean forGood) implements Hop {}

        record Done(Fetched result) implements Hop {
            Fetched with(@Nullable URI moved) {
                return switch (result) {
                    case Fetched.Found found -> new Fetched.Found(found.url(), moved, found.headers(), found.body());
                    case Fetched.Unchanged same -> new Fetched.Unchanged(same.url(), moved, same.headers());
                    default -> result;
                };
            }
        }
    }
}
