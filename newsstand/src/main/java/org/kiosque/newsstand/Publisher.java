package org.kiosque.newsstand;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An invented publisher and how its site behaves.
 *
 * @param folder its id and the first label of its host name
 * @param name as readers see it
 * @param tagline below the name
 * @param locale language and country
 * @param charset of its pages and its feed
 * @param contentType what its pages' header says, rightly or wrongly
 * @param articlePath pattern of its articles' addresses, with {@code {year}}, {@code {month}}, {@code {day}},
 *     {@code {slug}} and {@code {id}}
 * @param feed what its feed is like
 * @param sitemap path of its news sitemap, or null
 * @param jsonLd how its pages carry JSON-LD
 */
public record Publisher(
        String folder,
        String name,
        String tagline,
        Locale locale,
        Charset charset,
        String contentType,
        String articlePath,
        FeedStyle feed,
        @Nullable String sitemap,
        JsonLdStyle jsonLd) {

    /** The format of a feed. */
    public enum FeedKind {
        RSS,
        RDF,
        ATOM,
        JSON,
        NONE
    }

    /** How pages carry JSON-LD. */
    public enum JsonLdStyle {
        PLAIN,
        GRAPH,
        ARRAY,
        NONE
    }

    /**
     * What a feed is like.
     *
     * @param kind its format
     * @param path where it is; empty where there is none
     * @param declared the encoding that it names, rightly or wrongly
     * @param media how it names pictures: {@code media}, {@code enclosure} or {@code none}
     * @param body how much text it carries: {@code none}, {@code truncated} or {@code full}
     * @param tracker what it adds to the articles' addresses, perhaps empty
     */
    public record FeedStyle(FeedKind kind, String path, String declared, String media, String body, String tracker) {}

    static Publisher parse(String folder, String siteProperties) {
        Properties p = new Properties();
        try {
            p.load(new StringReader(siteProperties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String charset = p.getProperty("charset", "UTF-8");
        return new Publisher(
                folder,
                required(p, "name"),
                required(p, "tagline"),
                Locale.forLanguageTag(required(p, "locale")),
                Charset.forName(charset),
                p.getProperty("content-type", "text/html; charset=utf-8"),
                required(p, "article-path"),
                feed(p, charset),
                p.getProperty("sitemap"),
                JsonLdStyle.valueOf(p.getProperty("jsonld", "none").toUpperCase(Locale.ROOT)));
    }

    private static FeedStyle feed(Properties p, String charset) {
        return new FeedStyle(
                FeedKind.valueOf(p.getProperty("feed", "none").toUpperCase(Locale.ROOT)),
                p.getProperty("feed-path", ""),
                p.getProperty("feed-declares", charset),
                p.getProperty("feed-media", "none"),
                p.getProperty("feed-body", "none"),
                p.getProperty("feed-tracker", ""));
    }

    private static String required(Properties p, String key) {
        String value = p.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("no " + key + " in site.properties");
        }
        return value;
    }

    String language() {
        return locale.getLanguage();
    }

    String direction() {
        return language().equals("ar") ? "rtl" : "ltr";
    }
}
