package org.kiosque.engine.feed.listing;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.Urls;

/** The links of a page to other pages of its site, each address once, by its most telling anchor. */
final class PageLinks {

    private static final int MOST = 5_000;

    private final Map<URI, Link> links = new LinkedHashMap<>();

    private PageLinks() {}

    static PageLinks of(Document page, URI url) {
        Element base = page.selectFirst("base[href]");
        URI start = base == null ? url : Urls.resolve(url, base.attr("href")).orElse(url);
        var found = new PageLinks();
        var anchors = page.select("a[href]");
        for (int i = 0; i < Math.min(MOST, anchors.size()); i++) {
            found.add(anchors.get(i), i, start, url);
        }
        return found;
    }

    List<Link> all() {
        return List.copyOf(links.values());
    }

    List<LinkGroup> groups() {
        Map<String, List<Link>> groups = new LinkedHashMap<>();
        links.values().stream()
                .filter(link -> !Landmarks.holds(link.anchor()))
                .forEach(link -> groups.computeIfAbsent(Signature.of(link.anchor()), place -> new ArrayList<>())
                        .add(link));
        return groups.entrySet().stream()
                .map(group -> new LinkGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private void add(Element anchor, int order, URI base, URI page) {
        target(anchor, base, page).ifPresent(url -> {
            var link = new Link(url, Headline.of(anchor), anchor, order);
            links.merge(url, link, PageLinks::better);
        });
    }

    private static Optional<URI> target(Element anchor, URI base, URI page) {
        String href = anchor.attr("href").strip();
        if (href.isEmpty() || href.startsWith("#") || anchor.hasAttr("download")) {
            return Optional.empty();
        }
        return Urls.resolve(base, href)
                .filter(url -> sameSite(url.getHost(), page.getHost()))
                .map(Urls::canonical)
                .filter(url -> !url.equals(Urls.canonical(page)));
    }

    private static boolean sameSite(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return false;
        }
        String a = bare(one);
        String b = bare(other);
        return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }

    private static Link better(Link one, Link other) {
        boolean seen = rank(one) >= rank(other);
        return seen ? one : new Link(other.url(), other.title(), other.anchor(), one.order());
    }

    private static int rank(Link link) {
        int place = Landmarks.holds(link.anchor()) ? 0 : 4;
        int heading = Headline.isHeading(link.anchor()) ? 2 : 0;
        return place + heading + (Headline.looksLikeOne(link.title()) ? 1 : 0);
    }
}
