package org.kiosque.server.follow;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiosque.engine.feed.Feed;
import org.kiosque.engine.feed.FeedLinks;
import org.kiosque.engine.feed.FeedParser;
import org.kiosque.engine.html.Charsets;
import org.kiosque.engine.html.Urls;
import org.kiosque.server.fetch.Ask;
import org.kiosque.server.fetch.Fetched;
import org.kiosque.server.fetch.Fetcher;

/** Finds the feed behind an address: itself, one that the page links to, one at a usual place, a news sitemap. */
final class Discovery {

    private static final int MOST_TRIES = 12;

    private final Fetcher fetcher;

    Discovery(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** What an address leads to. */
    sealed interface Finding {

        /** A feed, at the address where it is to be visited. */
        record Found(URI url, Feed feed) implements Finding {}

        record Nothing() implements Finding {}

        record Forbidden() implements Finding {}

        record Unreachable() implements Finding {}
    }

    Finding find(URI address) {
        return switch (fetcher.fetch(Ask.feed(address, null, null))) {
            case Fetched.Found found -> read(address, found);
            case Fetched.Refused refused -> new Finding.Forbidden();
            case Fetched.Missing missing -> new Finding.Nothing();
            case Fetched.Unchanged unchanged -> new Finding.Unreachable();
            case Fetched.Busy busy -> new Finding.Unreachable();
            case Fetched.Failed failed -> new Finding.Unreachable();
        };
    }

    private Finding read(URI address, Fetched.Found found) {
        if (FeedParser.parse(found.body(), found.contentType(), found.url()) instanceof Feed feed) {
            return new Finding.Found(found.moved() == null ? address : found.moved(), feed);
        }
        for (URI candidate : candidates(found)) {
            var feed = feedAt(candidate);
            if (feed.isPresent()) {
                return feed.get();
            }
        }
        return new Finding.Nothing();
    }

    private List<URI> candidates(Fetched.Found found) {
        var html = Charsets.decode(found.body(), found.contentType()).text();
        Set<URI> candidates = new LinkedHashSet<>(FeedLinks.find(html, found.url()));
        for (String sitemap : fetcher.robotsOf(found.url()).sitemaps()) {
            Urls.resolve(found.url(), sitemap).ifPresent(candidates::add);
        }
        candidates.addAll(FeedLinks.guesses(found.url()));
        return new ArrayList<>(candidates).subList(0, Math.min(MOST_TRIES, candidates.size()));
    }

    private Optional<Finding> feedAt(URI candidate) {
        return fetcher.fetch(Ask.feed(candidate, null, null)) instanceof Fetched.Found found
                        && FeedParser.parse(found.body(), found.contentType(), found.url()) instanceof Feed feed
                        && !(feed.entries().isEmpty() && feed.feeds().isEmpty())
                ? Optional.of(new Finding.Found(candidate, feed))
                : Optional.empty();
    }
}
