package org.kiosque.newsstand;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Writes RSS 2.0 with the modules that newspapers use. */
final class RssFeed {
    private RssFeed() {}

    static String write(Issue issue) {
        Publisher publisher = issue.site().publisher();
        return """
                <?xml version="1.0" encoding="%s"?>
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
                <channel>
                <title>%s</title>
                <link>%s/</link>
                <description>%s</description>
                <language>%s</language>
                <lastBuildDate>%s</lastBuildDate>
                <atom:link href="%s" rel="self" type="application/rss+xml"/>
                <image><url>%s/icon.png</url><title>%2$s</title><link>%3$s/</link></image>
                %s
                </channel>
                </rss>
                """.formatted(
                publisher.feed().declared(),
                Markup.escape(publisher.name()),
                issue.site().home(),
                Markup.escape(publisher.tagline()),
                publisher.locale().stripExtensions().toLanguageTag(),
                DateTimeFormatter.RFC_1123_DATE_TIME.format(issue.updated().atOffset(ZoneOffset.UTC)),
                issue.site().feed(),
                issue.site().home(),
                issue.articles().stream().map(article -> item(issue, article)).collect(Collectors.joining("\n")));
    }

    private static String item(Issue issue, ArticleFile article) {
        return """
                <item>
                <title>%s</title>
                <link>%s</link>
                <guid isPermaLink="false">%s-%d</guid>
                <pubDate>%s</pubDate>
                <description>%s</description>
                %s</item>""".formatted(
                        Markup.escape(article.title()),
                        Markup.escape(FeedWriter.link(issue, article)),
                        issue.site().publisher().folder(),
                        Site.number(article.slug()),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(article.published()),
                        Markup.escape(article.teaser()),
                        extras(issue, article));
    }

    private static String extras(Issue issue, ArticleFile article) {
        StringBuilder extras = new StringBuilder();
        article.byline()
                .forEach(name -> extras.append("<dc:creator>")
                        .append(Markup.escape(name))
                        .append("</dc:creator>\n"));
        article.tags()
                .forEach(tag ->
                        extras.append("<category>").append(Markup.escape(tag)).append("</category>\n"));
        String body = FeedWriter.body(issue, article);
        if (!body.isEmpty()) {
            extras.append("<content:encoded><![CDATA[").append(body).append("]]></content:encoded>\n");
        }
        return extras + media(issue, article);
    }

    private static String media(Issue issue, ArticleFile article) {
        Picture image = article.image();
        if (image == null) {
            return "";
        }
        String source = issue.site().picture(article, 0);
        return switch (issue.site().publisher().feed().media()) {
            case "media" ->
                """
                <media:content url="%s" medium="image" type="image/png" width="640" height="360">\
                <media:description>%s</media:description><media:credit>%s</media:credit></media:content>
                """.formatted(source, Markup.escape(Inline.plain(image.caption())), Markup.escape(image.credit()));
            case "enclosure" -> """
                <enclosure url="%s" type="image/png" length="0"/>
                """.formatted(source);
            default -> "";
        };
    }
}
