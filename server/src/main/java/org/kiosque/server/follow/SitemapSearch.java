package org.kiosque.server.follow;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedParser;
import org.kiosque.engine.feed.discover.FeedLinks;
import org.kiosque.engine.html.Urls;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;

/** Looks for sitemaps that can be followed: those of news, or small ones; never an index of everything a site has. */
final class SitemapSearch {

    private static final int MOST_TRIES = 5;
    private static final int MOST_MEMBERS = 2;
    private static final int SMALL = 500;
    private static final Pattern NEWS = Pattern.compile("news|actu|noticia|nachricht|aktuell|latest|recent");
    private static final Pattern DATED = Pattern.compile("\\d{4}|\\d+\\.xml");

    private final Patience fetcher;

    SitemapSearch(Patience fetcher) {
        this.fetcher = fetcher;
    }

    static boolean isSitemap(Feed feed) {
        return feed.format().toLowerCase(Locale.ROOT).contains("sitemap");
    }

    /** Where to visit a feed that was found at an address; empty for a sitemap that nobody should follow. */
    Optional<URI> judge(URI url, Feed feed) {
        if (!isSitemap(feed) || isOfNews(feed)) {
            return Optional.of(url);
        }
        return feed.feeds().isEmpty()
                ? Optional.of(url).filter(here -> isSmall(feed))
                : member(feed).map(found -> DATED.matcher(found.url().getPath()).find() ? url : found.url());
    }

    /** The first sitemap of news that a site names in robots.txt or keeps at a usual place. */
    Optional<Finding> ofNews(URI page) {
        for (URI candidate : candidates(page)) {
            var feed = read(candidate);
            if (feed.isPresent() && isOfNews(feed.get())) {
                return Optional.of(Finding.Found.of(candidate, feed.get()));
            }
            var member = feed.flatMap(this::member);
            if (member.isPresent()) {
                boolean stays = !DATED.matcher(member.get().url().getPath()).find();
                return Optional.of(stays ? member.get() : Finding.Found.of(candidate, feed.get()));
            }
        }
        return Optional.empty();
    }

    /** A sitemap of a small site. */
    Optional<Finding> small(URI page) {
        return candidates(page).stream()
                .flatMap(
                        candidate -> read(candidate)
                                .filter(SitemapSearch::isSmall)
                                .map(feed -> Finding.Found.of(candidate, feed))
                                .stream())
                .<Finding>map(found -> found)
                .findFirst();
    }

    private List<URI> candidates(URI page) {
        Set<URI> candidates = new LinkedHashSet<>();
        for (String named : fetcher.sitemaps(page)) {
            Urls.resolve(page, named).ifPresent(candidates::add);
        }
        candidates.addAll(FeedLinks.sitemaps(page));
        return candidates.stream()
                .sorted(Comparator.comparing(url -> !named(url)))
                .limit(MOST_TRIES)
                .toList();
    }

    /** The first member of an index that is named for news and is of news. */
    private Optional<Finding.Found> member(Feed index) {
        return index.feeds().stream()
                .filter(SitemapSearch::named)
                .limit(MOST_MEMBERS)
                .flatMap(url ->
                        read(url).filter(SitemapSearch::isOfNews).map(feed -> Finding.Found.of(url, feed)).stream())
                .findFirst();
    }

    private Optional<Feed> read(URI url) {
        return fetcher.fetch(Ask.feed(url, null, null)) instanceof Fetched.Found found
                        && FeedParser.parse(found.body(), found.contentType(), found.url()) instanceof Feed feed
                ? Optional.of(feed)
                : Optional.empty();
    }

    private static boolean named(URI url) {
        return NEWS.matcher(url.toString().toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isOfNews(Feed feed) {
        return feed.entries().stream().anyMatch(entry -> !entry.title().isEmpty());
    }

    private static boolean isSmall(Feed feed) {
        return isSitemap(feed) && !feed.entries().isEmpty() && feed.entries().size() <= SMALL;
    }
}
