package org.kiosque.engine.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.Urls;

/** The feeds that a page leads to. */
public final class FeedLinks {
    private static final int LARGEST = 4_000_000;
    private static final int MOST = 50;
    private static final List<String> TYPES = List.of(
            "application/atom+xml",
            "application/rss+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/x.atom+xml",
            "application/x-atom+xml",
            "application/json",
            "application/xml",
            "text/xml",
            "text/rss+xml");
    private static final List<String> PATHS = List.of(
            "/feed",
            "/rss",
            "/rss.xml",
            "/feed.xml",
            "/atom.xml",
            "/index.xml",
            "/feed/atom",
            "/feeds",
            "/feed.json",
            "/index.rss",
            "/rss/index.xml",
            "/news-sitemap.xml",
            "/sitemap-news.xml",
            "/sitemap_news.xml",
            "/sitemap.xml");

    private record Candidate(URI url, int rank) {}

    private FeedLinks() {}

    /** The feeds that a page declares or links to, best first; guessing is left to {@link #guesses}. */
    public static List<URI> find(String html, URI page) {
        String text = html.length() > LARGEST ? html.substring(0, LARGEST) : html;
        Document document = Jsoup.parse(text, page.toString());
        URI base = base(document, page);
        List<Candidate> candidates = new ArrayList<>();
        for (Element link : document.select("link[href][rel]")) {
            declared(link, base).ifPresent(candidates::add);
        }
        for (Element anchor : document.select("a[href]")) {
            linked(anchor, base).ifPresent(candidates::add);
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::rank))
                .map(Candidate::url)
                .filter(url -> !url.equals(page))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Addresses at which a site's feeds often are, most likely first; nearer to the page before the site's own. */
    public static List<URI> guesses(URI page) {
        if (page.getRawAuthority() == null) {
            return List.of();
        }
        Set<URI> guesses = new LinkedHashSet<>();
        String path = page.getRawPath() == null ? "" : page.getRawPath();
        String section = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (!section.isEmpty() && section.indexOf('.') < 0) {
            Stream.of("/feed", "/rss", "/rss.xml", "/feed.xml")
                    .forEach(end -> Urls.resolve(page, section + end).ifPresent(guesses::add));
        }
        PATHS.forEach(guess -> Urls.resolve(page, guess).ifPresent(guesses::add));
        return List.copyOf(guesses);
    }

    private static URI base(Document document, URI page) {
        Element base = document.selectFirst("base[href]");
        return base == null ? page : Urls.resolve(page, base.attr("href")).orElse(page);
    }

    private static Optional<Candidate> declared(Element link, URI base) {
        Set<String> relations =
                Set.copyOf(List.of(lower(link.attr("rel")).strip().split("\\s+")));
        String type = lower(link.attr("type")).split(";", 2)[0].strip();
        boolean feed = relations.contains("feed") || (relations.contains("alternate") && TYPES.contains(type));
        if (!feed || relations.contains("stylesheet") || (type.equals("application/json") && isInterface(link))) {
            return Optional.empty();
        }
        int kind = Math.max(0, TYPES.indexOf(type)) > 3 ? 10 : 0;
        return Urls.resolve(base, link.attr("href")).map(url -> new Candidate(url, kind + penalty(link)));
    }

    /** Blog software declares its programming interface as an alternate of every page. */
    private static boolean isInterface(Element link) {
        String address = link.attr("href");
        return address.contains("wp-json") || address.contains("oembed");
    }

    /** Feeds of comments, of one author or of one tag are rarely what a reader wants. */
    private static int penalty(Element link) {
        String words = lower(link.attr("title") + ' ' + link.attr("href") + ' ' + link.text());
        boolean comments = Stream.of("comment", "kommentar", "comentario", "commenti", "комментар")
                .anyMatch(words::contains);
        boolean narrow = Stream.of("/author/", "/tag/", "/category/", "replies").anyMatch(words::contains);
        return comments ? 40 : narrow ? 5 : 0;
    }

    private static Optional<Candidate> linked(Element anchor, URI base) {
        String href = anchor.attr("href");
        String path = lower(href).split("[?#]", 2)[0];
        boolean named = Stream.of(
                        ".rss",
                        ".atom",
                        "/rss",
                        "/feed",
                        "/rss/",
                        "/feed/",
                        "rss.xml",
                        "feed.xml",
                        "atom.xml",
                        "feed.json")
                .anyMatch(path::endsWith);
        if (!named || (!lower(href).startsWith("http") && href.contains(":"))) {
            return Optional.empty();
        }
        return Urls.resolve(base, href).map(url -> new Candidate(url, 100 + penalty(anchor)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
