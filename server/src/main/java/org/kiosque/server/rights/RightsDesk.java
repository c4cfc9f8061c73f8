package org.kiosque.server.rights;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.html.Charsets;
import org.kiosque.engine.rights.Rights;
import org.kiosque.engine.rights.RightsReader;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;

/** Gathers what a publisher reserves for a page: from the page itself, its headers, and the site's word. */
public final class RightsDesk {

    private static final int HEAD = 1 << 18;

    private static final RightsReader READER = new RightsReader(Fetcher.PRODUCT);

    private final SitePolicies sites;

    public RightsDesk(Fetcher fetcher, Clock clock) {
        this.sites = new SitePolicies(fetcher, clock);
    }

    /** Asks the site, at most once a day, and never fails. */
    public Rights of(Fetched.Found page) {
        return sites.of(page.url())
                .and(ofHeaders(page.headers()::values, page.url()))
                .and(ofPage(new Page(page.url(), page.body(), page.contentType())));
    }

    /** What a page's headers say, by a function that gives all values of a name. */
    public static Rights ofHeaders(Function<String, List<String>> headers, URI page) {
        return READER.headers(headers, page);
    }

    /** What the page alone says, for one that came without its headers. */
    public static Rights ofPage(Page page) {
        byte[] start = Arrays.copyOf(page.body(), Math.min(HEAD, page.body().length));
        return READER.page(Charsets.decode(start, page.contentType()).text(), page.url());
    }
}
