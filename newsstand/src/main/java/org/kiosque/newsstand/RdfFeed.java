package org.kiosque.newsstand;

import java.util.stream.Collectors;

/** Writes RSS 1.0, the RDF one. */
final class RdfFeed {
    private RdfFeed() {}

    static String write(Issue issue) {
        Publisher publisher = issue.site().publisher();
        return """
                <?xml version="1.0" encoding="%s"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="%s">
                <title>%s</title>
                <link>%s/</link>
                <description>%s</description>
                <dc:language>%s</dc:language>
                <dc:date>%s</dc:date>
                <items><rdf:Seq>
                %s
                </rdf:Seq></items>
                </channel>
                %s
                </rdf:RDF>
                """.formatted(
                publisher.feed().declared(),
                issue.site().feed(),
                Markup.escape(publisher.name()),
                issue.site().home(),
                Markup.escape(publisher.tagline()),
                publisher.language(),
                issue.updated(),
                issue.articles().stream()
                        .map(article -> "<rdf:li rdf:resource=\"" + FeedWriter.link(issue, article) + "\"/>")
                        .collect(Collectors.joining("\n")),
                issue.articles().stream().map(article -> item(issue, article)).collect(Collectors.joining("\n")));
    }

    private static String item(Issue issue, ArticleFile article) {
        return """
                <item rdf:about="%s">
                <title>%s</title>
                <link>%1$s</link>
                <description>%s</description>
                <dc:date>%s</dc:date>
                <dc:creator>%s</dc:creator>
                %s
                </item>""".formatted(
                        FeedWriter.link(issue, article),
                        Markup.escape(article.title()),
                        Markup.escape(article.teaser()),
                        Moments.iso(article.published()),
                        Markup.escape(String.join(", ", article.byline())),
                        article.tags().stream()
                                .map(tag -> "<dc:subject>" + Markup.escape(tag) + "</dc:subject>")
                                .collect(Collectors.joining("\n")));
    }
}
