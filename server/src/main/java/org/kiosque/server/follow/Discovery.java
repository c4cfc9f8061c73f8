package org.kiosque.server.follow;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedParser;
import org.kiosque.engine.feed.discover.FeedLinks;
import org.kiosque.engine.feed.discover.MainFeed;
import org.kiosque.engine.feed.discover.Offer;
import org.kiosque.engine.feed.discover.Sites;
import org.kiosque.engine.feed.listing.ListPage;
import org.kiosque.engine.feed.listing.ListReading;
import org.kiosque.engine.html.Charsets;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;

/**
 * Finds the feed behind an address, in this order: where its site is known to keep it; itself; what the page names;
 * where its software is known to keep it; the usual places; a sitemap of news; the page's own list; a small sitemap.
 */
final class Discovery {

    private static final int MOST_TRIES = 14;

    private final Patience fetcher;
    private final SitemapSearch sitemaps;

    Discovery(Patience fetcher) {
        this.fetcher = fetcher;
        this.sitemaps = new SitemapSearch(fetcher);
    }

    /** What the first of several spellings of an address leads to that anybody answers at. */
    Finding find(List<URI> addresses) {
        Finding last = new Finding.Nothing();
        for (URI address : addresses) {
            last = Sites.withoutFeeds(address).isPresent() ? new Finding.Closed() : at(address);
            if (!(last instanceof Finding.Unreachable)) {
                return last;
            }
        }
        return last;
    }

    private Finding at(URI address) {
        var known = first(Sites.feeds(address));
        return known.isPresent()
                ? known.get()
                : switch (fetcher.fetch(Ask.feed(address, null, null))) {
                    case Fetched.Found found -> read(address, found);
                    case Fetched.Refused refused -> new Finding.Forbidden();
                    case Fetched.Missing missing -> new Finding.Nothing();
                    case Fetched.Unchanged unchanged -> new Finding.Unreachable();
                    case Fetched.Busy busy -> new Finding.Unreachable();
                    case Fetched.Failed failed -> new Finding.Unreachable();
                };
    }

    private Finding read(URI address, Fetched.Found found) {
        URI stays = found.moved() == null ? address : found.moved();
        if (FeedParser.parse(found.body(), found.contentType(), found.url()) instanceof Feed feed) {
            return sitemaps.judge(stays, feed)
                    .<Finding>map(url -> Finding.Found.of(url, feed))
                    .orElseGet(Finding.Nothing::new);
        }
        String html = Charsets.decode(found.body(), found.contentType()).text();
        List<Offer> offers = offers(found, html);
        return chosen(offers)
                .or(() -> first(elsewhere(found.url(), html, offers)))
                .or(() -> sitemaps.ofNews(found.url()))
                .or(() -> list(stays, found.url(), html))
                .or(() -> sitemaps.small(found.url()))
                .orElseGet(Finding.Nothing::new);
    }

    private static List<Offer> offers(Fetched.Found found, String html) {
        Map<URI, Offer> offers = new LinkedHashMap<>();
        Stream.concat(
                        FeedLinks.inHeaders(found.headers().values("Link"), found.url()).stream(),
                        FeedLinks.find(html, found.url()).stream())
                .forEach(offer -> offers.putIfAbsent(offer.url(), offer));
        var declared = offers.values().stream().filter(Offer::declared).toList();
        return declared.isEmpty() ? List.copyOf(offers.values()) : declared;
    }

    /** The page's main feed, if that is plain and really is one; else the choice, as soon as one of them is a feed. */
    private Optional<Finding> chosen(List<Offer> offers) {
        var main = MainFeed.of(offers);
        List<Offer> tried = new ArrayList<>(main.stream().toList());
        offers.stream().filter(offer -> !tried.contains(offer)).forEach(tried::add);
        for (Offer offer : tried.stream().limit(MOST_TRIES).toList()) {
            var feed = feedAt(offer.url());
            if (feed.isPresent()) {
                var others =
                        offers.stream().filter(other -> !other.equals(offer)).toList();
                boolean plain = main.isPresent() || others.isEmpty();
                return Optional.of(
                        plain
                                ? new Finding.Found(feed.get().url(), feed.get().feed(), others, null)
                                : new Finding.Choice(offers));
            }
        }
        return Optional.empty();
    }

    private static List<URI> elsewhere(URI page, String html, List<Offer> tried) {
        Set<URI> places = new LinkedHashSet<>(Sites.feeds(page, html));
        places.addAll(FeedLinks.guesses(page));
        tried.forEach(offer -> places.remove(offer.url()));
        return places.stream().limit(MOST_TRIES).toList();
    }

    private Optional<Finding> first(List<URI> candidates) {
        return candidates.stream()
                .flatMap(candidate -> feedAt(candidate).stream())
                .<Finding>map(found -> found)
                .findFirst();
    }

    private Optional<Finding.Found> feedAt(URI candidate) {
        return fetcher.fetch(Ask.feed(candidate, null, null)) instanceof Fetched.Found found
                        && FeedParser.parse(found.body(), found.contentType(), found.url()) instanceof Feed feed
                        && !feed.entries().isEmpty()
                        && !SitemapSearch.isSitemap(feed)
                ? Optional.of(Finding.Found.of(candidate, feed))
                : Optional.empty();
    }

    private Optional<Finding> list(URI stays, URI page, String html) {
        return ListPage.read(html, page, null) instanceof ListReading.Listed listed && fetcher.allows(page)
                ? Optional.of(new Finding.Found(stays, listed.feed(), List.of(), listed.template()))
                : Optional.empty();
    }
}
