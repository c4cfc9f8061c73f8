package org.kiosque.bench.pages;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Writes what sites tell of their pages: RSS 2.0 feeds, home pages, and an OPML list of all feeds. */
final class Syndication {

    static final String FEED_PATH = "/feed.xml";

    private final int port;

    Syndication(int port) {
        this.port = port;
    }

    String feed(String host, List<RealPage> pages) {
        StringBuilder rss = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>%s</title><link>%s/</link><description>%s</description>
                """.formatted(escape(host), site(host), escape(host)));
        newestFirst(pages).forEach(page -> rss.append(item(page)));
        return rss.append("</channel></rss>\n").toString();
    }

    String home(String host, List<RealPage> pages) {
        StringBuilder html = new StringBuilder("""
                <!doctype html><html><head><meta charset="utf-8"><title>%s</title>
                <link rel="alternate" type="application/rss+xml" href="%s"></head><body><h1>%s</h1><ul>
                """.formatted(escape(host), FEED_PATH, escape(host)));
        for (RealPage page : newestFirst(pages)) {
            html.append("<li><a href=\"%s\">%s</a></li>%n".formatted(escape(page.target()), escape(page.title())));
        }
        return html.append("</ul></body></html>\n").toString();
    }

    String opml(Collection<String> hosts) {
        StringBuilder opml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0"><head><title>Real pages</title></head><body>
                """);
        for (String host : hosts) {
            opml.append("<outline type=\"rss\" text=\"%s\" xmlUrl=\"%s\" htmlUrl=\"%s/\"/>%n"
                    .formatted(escape(host), site(host) + FEED_PATH, site(host)));
        }
        return opml.append("</body></opml>\n").toString();
    }

    private String item(RealPage page) {
        String address = escape(page.local(port));
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(page.published().atOffset(ZoneOffset.UTC));
        return "<item><title>%s</title><link>%s</link><guid isPermaLink=\"true\">%s</guid><pubDate>%s</pubDate></item>%n"
                .formatted(escape(page.title()), address, address, date);
    }

    private String site(String host) {
        return "http://" + host + ".localhost:" + port;
    }

    private static List<RealPage> newestFirst(List<RealPage> pages) {
        return pages.stream()
                .sorted(Comparator.comparing(RealPage::published).reversed())
                .toList();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
