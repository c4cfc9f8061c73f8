package org.kiosque.engine.feed.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kiosque.engine.html.HtmlTree;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.html.Urls;

/** The feeds that a page names, in its head, in its links or in its {@code Link} headers (RFC 8288). */
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
    private static final List<String> ENDS = List.of(
            ".rss", ".atom", "/rss", "/feed", "/rss/", "/feed/", "rss.xml", "feed.xml", "atom.xml", "feed.json");
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
            "/rss/index.xml");
    private static final List<String> SITEMAPS =
            List.of("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/sitemap.xml");

    /** An offer with how far behind the best it stands. */
    private record Ranked(Offer offer, int rank) {}

    private FeedLinks() {}

    /** The feeds that a page names, best first, each once. */
    public static List<Offer> find(String html, URI page) {
        Document document = HtmlTree.parse(html.length() > LARGEST ? html.substring(0, LARGEST) : html, page);
        URI base = base(document, page);
        List<Ranked> found = new ArrayList<>();
        for (Element link : document.select("link[href][rel]")) {
            declared(link, base).ifPresent(found::add);
        }
        for (Element anchor : document.select("a[href]")) {
            linked(anchor, base).ifPresent(found::add);
        }
        Map<URI, Offer> offers = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::offer)
                .filter(offer -> !offer.url().equals(page))
                .forEach(offer -> offers.putIfAbsent(offer.url(), offer));
        return offers.values().stream().limit(MOST).toList();
    }

    /** The feeds that the values of an answer's {@code Link} headers name. */
    public static List<Offer> inHeaders(List<String> values, URI page) {
        return LinkHeader.links(values).stream()
                .filter(link -> isFeed(link.parameter("rel"), link.parameter("type")))
                .flatMap(link -> Urls.resolve(page, link.target())
                        .map(url -> offer(url, link.parameter("title"), link.target(), true))
                        .stream())
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

    /** Addresses at which a site's sitemaps often are, those of news first. */
    public static List<URI> sitemaps(URI page) {
        return page.getRawAuthority() == null
                ? List.of()
                : SITEMAPS.stream()
                        .flatMap(path -> Urls.resolve(page, path).stream())
                        .toList();
    }

    private static URI base(Document document, URI page) {
        Element base = document.selectFirst("base[href]");
        return base == null ? page : Urls.resolve(page, base.attr("href")).orElse(page);
    }

    private static Optional<Ranked> declared(Element link, URI base) {
        String type = mediaType(link.attr("type"));
        if (!isFeed(link.attr("rel"), type) || (type.equals("application/json") && isInterface(link))) {
            return Optional.empty();
        }
        int kind = Math.max(0, TYPES.indexOf(type)) > 3 ? 10 : 0;
        return Urls.resolve(base, link.attr("href"))
                .map(url -> new Ranked(
                        offer(url, link.attr("title"), link.attr("href"), true),
                        kind + penalty(link.attr("title") + ' ' + link.attr("href"))));
    }

    private static boolean isFeed(String rel, String type) {
        List<String> relations = List.of(lower(rel).strip().split("\\s+"));
        return (relations.contains("feed") || (relations.contains("alternate") && TYPES.contains(mediaType(type))))
                && !relations.contains("stylesheet");
    }

    private static Offer offer(URI url, String title, String href, boolean declared) {
        return new Offer(url, PlainText.fold(title), declared, penalty(title + ' ' + href) > 0);
    }

    /** Blog software declares its programming interface as an alternate of every page. */
    private static boolean isInterface(Element link) {
        String address = link.attr("href");
        return address.contains("wp-json") || address.contains("oembed");
    }

    /** Feeds of comments, of one author or of one tag are rarely what a reader wants. */
    private static int penalty(String written) {
        String words = lower(written);
        boolean comments = Stream.of("comment", "kommentar", "comentario", "commenti", "комментар", "تعليق")
                .anyMatch(words::contains);
        boolean narrow = Stream.of("/author/", "/tag/", "/category/", "replies").anyMatch(words::contains);
        return comments ? 40 : narrow ? 5 : 0;
    }

    private static Optional<Ranked> linked(Element anchor, URI base) {
        String href = anchor.attr("href");
        String path = lower(href).split("[?#]", 2)[0];
        if (ENDS.stream().noneMatch(path::endsWith) || (!lower(href).startsWith("http") && href.contains(":"))) {
            return Optional.empty();
        }
        String text = anchor.text().length() > 200 ? "" : anchor.text();
        return Urls.resolve(base, href)
                .map(url -> new Ranked(
                        offer(url, text, href, false), 100 + penalty(anchor.attr("title") + ' ' + text + ' ' + href)));
    }

    private static String mediaType(String type) {
        return lower(type).split(";", 2)[0].strip();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
