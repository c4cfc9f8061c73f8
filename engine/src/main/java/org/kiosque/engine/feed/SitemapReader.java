package org.kiosque.engine.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.feed.markup.Tag;
import org.kiosque.engine.html.Urls;
import org.kiosque.engine.text.Timestamps;

/** Reads the members of sitemaps, with Google's extensions for news and images. */
final class SitemapReader {
    private static final int LONGEST_TITLE = 2_000;

    private SitemapReader() {}

    /** A page's address with what is told about it, or null where the address is missing. */
    static @Nullable Entry entry(Tag url) {
        URI link = location(url).orElse(null);
        if (link == null) {
            return null;
        }
        Tag news = url.find("news:news").orElse(url);
        Optional<Tag> publication = news.find("news:publication");
        String language = publication.map(told -> told.textOf("news:language")).orElse("");
        return new Entry(
                link.toString(),
                link,
                TextConstruct.line(news.textOf("news:title"), LONGEST_TITLE),
                null,
                null,
                Timestamps.parse(news.textOf("news:publication_date")).orElse(null),
                Timestamps.parse(url.textOf("lastmod")).orElse(null),
                Languages.tag(language),
                List.of(),
                Tags.of(news),
                new EntryMedia(url).images(),
                List.of());
    }

    static Optional<URI> location(Tag tag) {
        return tag.findWritten("loc").flatMap(loc -> Urls.resolve(tag.base(), loc.text()));
    }

    /** The name of the publication, empty where the sitemap is no news sitemap. */
    static String publication(Tag url) {
        return url.find("news:news")
                .flatMap(news -> news.find("news:publication"))
                .map(publication -> publication.textOf("news:name"))
                .orElse("");
    }
}
