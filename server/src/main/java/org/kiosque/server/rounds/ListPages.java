package org.kiosque.server.rounds;

import java.util.Optional;
import org.kiosque.engine.feed.FeedReading;
import org.kiosque.engine.feed.NotAFeed;
import org.kiosque.engine.feed.listing.ListPage;
import org.kiosque.engine.feed.listing.ListReading;
import org.kiosque.engine.feed.listing.ListTemplate;
import org.kiosque.engine.html.Charsets;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;
import org.kiosque.server.json.Json;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.store.Subscriptions;

/** Reads pages that are followed for want of a feed, and keeps what each visit learns of them. */
final class ListPages {

    private final Fetcher fetcher;
    private final Subscriptions subscriptions;

    ListPages(Fetcher fetcher, Subscriptions subscriptions) {
        this.fetcher = fetcher;
        this.subscriptions = subscriptions;
    }

    boolean holds(Subscription feed) {
        return known(feed).isPresent();
    }

    /** A page in place of a feed: where its list is followed, or at the first visit, so that lists of feeds may name it. */
    FeedReading read(Subscription feed, Fetched.Found found, NotAFeed otherwise) {
        var known = known(feed);
        boolean first =
                feed.lastVisit() == null && fetcher.robotsOf(found.url()).allows(found.url());
        if (known.isEmpty() && !first) {
            return otherwise;
        }
        String html = Charsets.decode(found.body(), found.contentType()).text();
        return switch (ListPage.read(html, found.url(), known.orElse(null))) {
            case ListReading.NoList no -> known.isEmpty() ? otherwise : new NotAFeed(no.reason());
            case ListReading.Listed listed -> {
                subscriptions.learned(feed.url(), Json.write(listed.template()));
                yield listed.feed();
            }
        };
    }

    private Optional<ListTemplate> known(Subscription feed) {
        return subscriptions.template(feed.id()).map(json -> Json.read(json, ListTemplate.class));
    }
}
