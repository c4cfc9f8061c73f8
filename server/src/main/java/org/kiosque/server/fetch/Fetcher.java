package org.kiosque.server.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.fetch.gate.HostGate;
import org.kiosque.server.fetch.guard.AddressGuard;
import org.kiosque.server.fetch.guard.ForbiddenAddressException;
import org.kiosque.server.fetch.robots.RobotsTxt;
import org.kiosque.server.trouble.Trouble;

/**
 * Fetches over HTTP as a good citizen of the web: guarded against this machine's own network, bounded in size and time,
 * few connections a host, obedient to robots.txt, Retry-After and validators.
 */
public final class Fetcher implements AutoCloseable {

    /** The product token that robots.txt files can name. */
    public static final String PRODUCT = "kiosque";

    private static final int MOST_REDIRECTS = 8;
    private static final Duration HELD = Duration.ofSeconds(10);

    private final AddressGuard guard;
    private final HostLedger ledger;
    private final HostGate gate = new HostGate();
    private final BodyBudget bodies;
    private final Wire wire;
    private final AnswerReader reader;
    private final RobotsRules robots;
    private final Options options;
    private final Dns names;
    private final Clock clock;

    /**
     * How to fetch.
     *
     * @param contact an address or page where publishers reach the operator, or null
     * @param allowed {@code host:port} pairs exempt from the guard and the pauses
     * @param pause between two pages of one host
     * @param time the longest that one request may take
     */
    public record Options(
            @Nullable String contact, Set<String> allowed, Duration pause, Duration time, Proxies proxies) {
        public static final Options DEFAULT =
                new Options(null, Set.of(), Duration.ofMillis(1000), Duration.ofSeconds(30));

        public Options {
            allowed = Set.copyOf(allowed);
        }

        /** Without a proxy. */
        public Options(@Nullable String contact, Set<String> allowed, Duration pause, Duration time) {
            this(contact, allowed, pause, time, Proxies.NONE);
        }
    }

    /** A fetcher that works alone: what hosts asked for is forgotten at its end. */
    public Fetcher(Options options, Clock clock) {
        this(options, new OwnLedger(clock), clock);
    }

    /** @param ledger remembers what hosts asked for, and shares it between processes */
    public Fetcher(Options options, HostLedger ledger, Clock clock) {
        this(options, ledger, clock, Network.system());
    }

    Fetcher(Options options, HostLedger ledger, Clock clock, Network network) {
        this.options = options;
        this.clock = clock;
        this.ledger = ledger;
        this.names = network.names();
        this.guard = new AddressGuard(options.allowed(), options.proxies().authorities());
        this.wire = new Wire(options, guard, network);
        this.reader = new AnswerReader(clock);
        this.bodies = BodyBudget.ofHeap(options.time());
        this.robots = new RobotsRules(this, clock);
    }

    /** Fetches; blocks until there is an answer, the time is over, or the thread is interrupted. */
    public Fetched fetch(Ask ask) {
        try (var share = bodies.share()) {
            return fetch(new Errand(ask, share));
        }
    }

    /** Likewise; the memory that a large body takes is accounted for until it has been used. */
    public void fetch(Ask ask, Consumer<Fetched> use) {
        try (var share = bodies.share()) {
            use.accept(fetch(new Errand(ask, share)));
        }
    }

    private Fetched fetch(Errand errand) {
        var ask = errand.ask();
        var url = HttpUrl.parse(ask.url().toString());
        if (url == null) {
            return new Fetched.Refused(Trouble.NO_ADDRESS.with(ask.url()));
        }
        var seen = new HashSet<HttpUrl>();
        HttpUrl moved = null;
        boolean forGood = true;
        while (seen.size() <= MOST_REDIRECTS) {
            if (!seen.add(url)) {
                return new Fetched.Failed(Trouble.CIRCLE.with(url));
            }
            switch (once(errand, url)) {
                case Hop.Done done -> {
                    return at(done.result(), moved);
                }
                case Hop.Elsewhere elsewhere -> {
                    url = elsewhere.url();
                    forGood &= elsewhere.forGood();
                    moved = forGood ? url : moved;
                }
            }
        }
        return new Fetched.Failed(Trouble.REDIRECTS.with(MOST_REDIRECTS));
    }

    /** Posts a form; otherwise as {@link #fetch}. A redirect is followed only where it keeps the form (307, 308). */
    public Fetched post(URI url, Map<String, String> fields) {
        return fetch(Ask.form(url, fields));
    }

    /** The rules that a site's robots.txt holds for us; empty where there are none or they can't be read now. */
    public RobotsTxt robotsOf(URI page) {
        return robots.of(page) instanceof RobotsRules.Known known ? known.rules() : RobotsTxt.EMPTY;
    }

    @Override
    public void close() {
        wire.close();
    }

    private static Fetched at(Fetched result, @Nullable HttpUrl moved) {
        return moved != null && result instanceof Fetched.Told told ? told.movedTo(moved.uri()) : result;
    }

    /** One address of the way: first whether it may be asked, then whether now. */
    private Hop once(Errand errand, HttpUrl url) {
        return refusal(url)
                .or(() -> closed(authority(url)))
                .map(result -> (Hop) new Hop.Done(result))
                .orElseGet(() -> errand.ask().robots() ? byRules(errand, url) : atTurn(errand, url, Duration.ZERO));
    }

    private Optional<Fetched> refusal(HttpUrl url) {
        return guard.refusal(url)
                .or(() -> isProxied(url) ? guard.refusalBehindProxy(url, names) : Optional.empty())
                .map(Fetched.Refused::new);
    }

    private boolean isProxied(HttpUrl url) {
        return !guard.exempts(url.host(), url.port())
                && options.proxies().through(url.uri()).isPresent();
    }

    private Optional<Fetched> closed(String host) {
        if (!ledger.hold(host)) {
            return Optional.of(new Fetched.Busy(clock.instant().plus(HELD), Trouble.TAKEN.words()));
        }
        return ledger.closedUntil(host).map(until -> new Fetched.Busy(until, Trouble.PAUSED.words()));
    }

    private Hop byRules(Errand errand, HttpUrl url) {
        return switch (robots.of(url.uri())) {
            case RobotsRules.Known known
            when known.rules().allows(url.uri()) -> atTurn(errand, url, pause(url, known.rules()));
            case RobotsRules.Known known -> Hop.refused(Fetched.Refused.ROBOTS);
            case RobotsRules.Unknown unknown -> new Hop.Done(unknown.result());
        };
    }

    /** The usual pause, or a longer one that robots.txt asks for; none where the operator exempted the host. */
    private Duration pause(HttpUrl url, RobotsTxt rules) {
        if (guard.exempts(url.host(), url.port())) {
            return Duration.ZERO;
        }
        var asked = rules.crawlDelay().orElse(Duration.ZERO);
        return asked.compareTo(options.pause()) > 0 ? asked : options.pause();
    }

    private Hop atTurn(Errand errand, HttpUrl url, Duration pause) {
        try {
            return switch (gate.enter(authority(url), pause)) {
                case HostGate.Later later ->
                    new Hop.Done(new Fetched.Busy(clock.instant().plus(later.after()), Trouble.BUSY.words()));
                case HostGate.Pass pass -> at(pass, errand, url);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Hop.failed(Trouble.STOPPED.words());
        }
    }

    private Hop at(HostGate.Pass pass, Errand errand, HttpUrl url) {
        try (pass) {
            // While this one waited for its place, the host may have asked for silence.
            return closed(authority(url))
                    .map(result -> (Hop) new Hop.Done(result))
                    .orElseGet(() -> judged(pass, errand, url));
        }
    }

    private Hop judged(HostGate.Pass pass, Errand errand, HttpUrl url) {
        long start = System.nanoTime();
        var hop = request(errand, url);
        boolean slow = System.nanoTime() - start > options.time().toNanos() / 4;
        if (hop instanceof Hop.Done(Fetched.Busy busy)) {
            ledger.close(authority(url), busy.until());
            pass.trouble();
        } else if (slow) {
            pass.trouble();
        } else if (!(hop instanceof Hop.Done(Fetched.Failed failed))) {
            pass.good();
        }
        return hop;
    }

    private Hop request(Errand errand, HttpUrl url) {
        try (var response = wire.send(errand.ask(), url)) {
            return reader.read(errand.ask(), url, response, errand.share());
        } catch (ForbiddenAddressException e) {
            return Hop.refused(words(e));
        } catch (InterruptedIOException e) {
            return Hop.failed(Trouble.SLOW.words());
        } catch (UnknownHostException e) {
            return Hop.failed(Trouble.NO_HOST.with(url.host()));
        } catch (ConnectException e) {
            return Hop.failed(Trouble.NO_CONNECTION.with(words(e)));
        } catch (SSLException e) {
            return Hop.failed(Trouble.NOT_SECURE.with(words(e)));
        } catch (IOException e) {
            return Hop.failed(words(e));
        }
    }

    private static String authority(HttpUrl url) {
        return (url.host() + ":" + url.port()).toLowerCase(Locale.ROOT);
    }

    private static String words(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    /** What is to be fetched, and the memory held for it. */
    private record Errand(Ask ask, BodyBudget.Share share) {}
}
