package org.kiosque.bench.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the feeds of the test web. */
final class FeedText {

    private static final String DECLARED = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final String NAMES = "Le phare de Kermorvan rallumé, édition n° ";

    private final WebFeed feed;
    private final int port;
    private final int entries;

    FeedText(WebFeed feed, int round, int port) {
        this.feed = feed;
        this.port = port;
        this.entries = feed.entries(round);
    }

    /** The feed's bytes, spoilt where that is how its server behaves. */
    byte[] bytes() {
        return switch (feed.behaviour()) {
            case BROKEN_XML -> broken().getBytes(StandardCharsets.UTF_8);
            case WRONG_CHARSET -> text().getBytes(wrongCharset());
            default -> text().getBytes(StandardCharsets.UTF_8);
        };
    }

    String contentType() {
        if (feed.behaviour() == Behaviour.WRONG_TYPE) {
            return feed.number() % 2 == 0 ? "text/html" : "application/octet-stream";
        }
        if (feed.behaviour() == Behaviour.WRONG_CHARSET) {
            return "text/xml; charset=iso-8859-1";
        }
        return switch (feed.format()) {
            case RSS, RDF -> "application/rss+xml";
            case ATOM -> "application/atom+xml; charset=utf-8";
            case JSON -> "application/feed+json";
            case SITEMAP -> "application/xml";
        };
    }

    /** Declared as UTF-8, sent as something else, or sent as UTF-8 under a header that says otherwise. */
    private Charset wrongCharset() {
        return feed.number() % 2 == 0 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    /** Not well-formed, but every browser would show all of its entries. */
    private String broken() {
        return text().replace("</channel></rss>", "").replace("édition", "édition & suite &nbsp; <br> \u0003");
    }

    private String text() {
        return switch (feed.format()) {
            case RSS ->
                DECLARED + "<rss version=\"2.0\"><channel><title>Fil " + feed.number() + "</title><link>" + home()
                        + "</link><description>Essai</description>" + each(this::rssItem) + "</channel></rss>";
            case ATOM ->
                DECLARED + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Fil " + feed.number()
                        + "</title><id>tag:web.example,2026:" + feed.number() + "</id><updated>" + time(0)
                        + "</updated>" + each(this::atomEntry) + "</feed>";
            case JSON ->
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Fil " + feed.number() + "\",\"items\":["
                        + IntStream.range(0, entries).mapToObj(this::jsonItem).collect(Collectors.joining(",")) + "]}";
            case RDF ->
                DECLARED + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                        + " xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"" + home() + "\"><title>Fil "
                        + feed.number() + "</title><link>" + home() + "</link></channel>" + each(this::rdfItem)
                        + "</rdf:RDF>";
            case SITEMAP ->
                DECLARED + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                        + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">" + each(this::sitemapUrl)
                        + "</urlset>";
        };
    }

    private String each(IntFunction<String> entry) {
        return IntStream.range(0, entries).mapToObj(entry).collect(Collectors.joining());
    }

    private String rssItem(int entry) {
        return "<item><title>" + NAMES + entry + "</title><link>" + feed.page(entry, port)
                + "</link><guid isPermaLink=\"false\">" + feed.id(entry, port)
                + "</guid><pubDate>Wed, 05 Mar 2025 0" + entry % 10 + ":00:00 GMT</pubDate></item>";
    }

    private String atomEntry(int entry) {
        return "<entry><title>" + NAMES + entry + "</title><link href=\"" + feed.page(entry, port) + "\"/><id>"
                + feed.id(entry, port) + "</id><updated>" + time(entry) + "</updated></entry>";
    }

    private String jsonItem(int entry) {
        return "{\"id\":\"" + feed.id(entry, port) + "\",\"url\":\"" + feed.page(entry, port) + "\",\"title\":\""
                + NAMES + entry + "\",\"date_published\":\"" + time(entry) + "\"}";
    }

    private String rdfItem(int entry) {
        String page = feed.page(entry, port);
        return "<item rdf:about=\"" + page + "\"><title>" + NAMES + entry + "</title><link>" + page + "</link></item>";
    }

    private String sitemapUrl(int entry) {
        return "<url><loc>" + feed.page(entry, port) + "</loc><news:news><news:publication><news:name>Fil "
                + feed.number() + "</news:name><news:language>fr</news:language></news:publication>"
                + "<news:publication_date>" + time(entry) + "</news:publication_date><news:title>" + NAMES + entry
                + "</news:title></news:news></url>";
    }

    private static String time(int entry) {
        return "2025-03-05T0" + entry % 10 + ":00:00Z";
    }

    private String home() {
        return "http://" + feed.host() + ":" + port + "/";
    }
}
