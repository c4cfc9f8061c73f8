package org.kiosque.server.rights;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.kiosque.engine.rights.Rights;
import org.kiosque.engine.rights.SitePolicy;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;

/**
 * The tdmrep.json of each site, asked at most once a day. A site that fails to tell keeps what it told before, and
 * otherwise says nothing: an article must not wait for it.
 */
final class SitePolicies {

    private static final Duration FRESH = Duration.ofHours(24);
    private static final int MOST_SITES = 20_000;

    private final Fetcher fetcher;
    private final Clock clock;
    private final ConcurrentHashMap<URI, Kept> sites = new ConcurrentHashMap<>();

    SitePolicies(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    private record Kept(SitePolicy policy, Instant until) {}

    Rights of(URI page) {
        URI file = page.resolve("/.well-known/tdmrep.json");
        Instant now = clock.instant();
        var before = sites.get(file);
        if (before != null && now.isBefore(before.until)) {
            return before.policy.of(page);
        }
        var known = before == null ? SitePolicy.NONE : before.policy;
        forgetOld(now);
        // Whoever comes meanwhile goes on with what is known, so that a site is asked once.
        sites.put(file, new Kept(known, now.plus(FRESH)));
        var policy = ask(file, known);
        sites.put(file, new Kept(policy, now.plus(FRESH)));
        return policy.of(page);
    }

    private SitePolicy ask(URI file, SitePolicy known) {
        return switch (fetcher.fetch(Ask.siteFile(file, "application/json"))) {
            case Fetched.Found found -> SitePolicy.parse(found.body(), found.url());
            case Fetched.Missing missing -> SitePolicy.NONE;
            case Fetched.Refused refused -> SitePolicy.NONE;
            case Fetched.Unchanged unchanged -> known;
            case Fetched.Busy busy -> known;
            case Fetched.Failed failed -> known;
        };
    }

    private void forgetOld(Instant now) {
        if (sites.size() >= MOST_SITES) {
            sites.values().removeIf(kept -> kept.until.isBefore(now));
        }
    }
}
