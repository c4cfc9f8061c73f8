package org.kiosque.engine.feed.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The namespaces met in feeds and the prefixes by which this package names them. */
final class Vocabularies {
    static final String XHTML = "xhtml";
    static final String ATOM = "atom";
    static final String UNKNOWN = "?";
    private static final String PODCAST_PAGE =
            "http://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md";
    private static final Map<String, String> PREFIXES = prefixes();
    private static final Set<String> USUAL = Set.copyOf(PREFIXES.values());

    private Vocabularies() {}

    /** The usual prefix of a namespace; empty for a vocabulary that can be a feed's own. */
    static String prefix(String namespace) {
        return PREFIXES.getOrDefault(key(namespace), UNKNOWN);
    }

    /** The prefix itself where it is a usual one, for documents that forgot to declare it. */
    static String undeclared(String prefix) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        return USUAL.contains(lower) ? lower : lower.isEmpty() ? "" : UNKNOWN;
    }

    private static String key(String namespace) {
        String key = namespace.strip().toLowerCase(Locale.ROOT);
        if (key.startsWith("https://")) {
            key = "http://" + key.substring(8);
        }
        int end = key.length();
        while (end > 0 && (key.charAt(end - 1) == '/' || key.charAt(end - 1) == '#')) {
            end--;
        }
        return key.substring(0, end);
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new HashMap<>();
        add(prefixes, "", "", "http://purl.org/rss/1.0", "http://my.netscape.com/rdf/simple/0.9");
        add(prefixes, "", "http://channel.netscape.com/rdf/simple/0.9", "http://purl.org/net/rss1.1");
        add(prefixes, "", "http://backend.userland.com/rss", "http://backend.userland.com/rss2");
        add(prefixes, "", "http://blogs.law.harvard.edu/tech/rss", "http://cyber.law.harvard.edu/rss");
        add(prefixes, "", "http://www.sitemaps.org/schemas/sitemap/0.9", "http://sitemaps.org/schemas/sitemap/0.9");
        add(prefixes, "", "http://www.google.com/schemas/sitemap/0.84", "http://www.google.com/schemas/sitemap/0.9");
        add(prefixes, ATOM, "http://www.w3.org/2005/atom", "http://purl.org/atom/ns", "http://example.com/newformat");
        add(
                prefixes,
                ATOM,
                "http://purl.org/net/atom",
                "http://purl.org/atom-blog/ns",
                "http://www.w3.org/2005/atom1.0");
        add(prefixes, XHTML, "http://www.w3.org/1999/xhtml");
        add(prefixes, "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns");
        add(prefixes, "xml", "http://www.w3.org/xml/1998/namespace");
        add(prefixes, "content", "http://purl.org/rss/1.0/modules/content");
        add(prefixes, "sy", "http://purl.org/rss/1.0/modules/syndication");
        add(prefixes, "slash", "http://purl.org/rss/1.0/modules/slash");
        add(prefixes, "dc", "http://purl.org/dc/elements/1.1", "http://purl.org/dc/elements/1.0", "http://purl.org/dc");
        add(prefixes, "dcterms", "http://purl.org/dc/terms", "http://purl.org/rss/1.0/modules/dcterms");
        add(prefixes, "media", "http://search.yahoo.com/mrss", "http://search.yahoo.com/searchmonkey/media");
        add(prefixes, "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
        add(prefixes, "itunes", "http://example.com/dtds/podcast-1.0.dtd", "http://www.itunes.com/dtds/podcast-1.0");
        add(prefixes, "podcast", "http://podcastindex.org/namespace/1.0", PODCAST_PAGE);
        add(prefixes, "georss", "http://www.georss.org/georss");
        add(prefixes, "geo", "http://www.w3.org/2003/01/geo/wgs84_pos");
        add(prefixes, "gml", "http://www.opengis.net/gml");
        add(prefixes, "thr", "http://purl.org/syndication/thread/1.0");
        add(prefixes, "wfw", "http://wellformedweb.org/commentapi");
        add(prefixes, "feedburner", "http://rssnamespace.org/feedburner/ext/1.0");
        add(prefixes, "pheedo", "http://www.pheedo.com/namespace/pheedo");
        add(prefixes, "prism", "http://prismstandard.org/namespaces/1.2/basic");
        add(prefixes, "prism", "http://prismstandard.org/namespaces/basic/2.0");
        add(prefixes, "news", "http://www.google.com/schemas/sitemap-news/0.9");
        add(prefixes, "image", "http://www.google.com/schemas/sitemap-image/1.1");
        add(prefixes, "webfeeds", "http://webfeeds.org/rss/1.0");
        add(prefixes, "svg", "http://www.w3.org/2000/svg");
        add(prefixes, "math", "http://www.w3.org/1998/math/mathml");
        return Map.copyOf(prefixes);
    }

    private static void add(Map<String, String> prefixes, String prefix, String... namespaces) {
        for (String namespace : namespaces) {
            prefixes.put(namespace, prefix);
        }
    }
}
