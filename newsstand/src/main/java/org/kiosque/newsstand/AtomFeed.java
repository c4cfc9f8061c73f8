package org.kiosque.newsstand;

import java.util.stream.Collectors;

/** Writes Atom 1.0. */
final class AtomFeed {
    private AtomFeed() {}

    static String write(Issue issue) {
        Publisher publisher = issue.site().publisher();
        return """
                <?xml version="1.0" encoding="%s"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
                <id>tag:%s,2025:feed</id>
                <title>%s</title>
                <subtitle>%s</subtitle>
                <updated>%s</updated>
                <link rel="self" type="application/atom+xml" href="%s"/>
                <link rel="alternate" type="text/html" href="%s/"/>
                <icon>%8$s/icon.png</icon>
                %s
                </feed>
                """.formatted(
                publisher.feed().declared(),
                publisher.locale().stripExtensions().toLanguageTag(),
                issue.site().host(),
                Markup.escape(publisher.name()),
                Markup.escape(publisher.tagline()),
                issue.updated(),
                issue.site().feed(),
                issue.site().home(),
                issue.articles().stream().map(article -> entry(issue, article)).collect(Collectors.joining("\n")));
    }

    private static String entry(Issue issue, ArticleFile article) {
        return """
                <entry>
                <id>tag:%s,2025:%d</id>
                <title type="html">%s</title>
                <link rel="alternate" type="text/html" href="%s"/>
                <published>%s</published>
                <updated>%s</updated>
                <summary>%s</summary>
                %s</entry>""".formatted(
                        issue.site().host(),
                        Site.number(article.slug()),
                        Markup.escape(Markup.escape(article.title())),
                        Markup.escape(FeedWriter.link(issue, article)),
                        Moments.iso(article.published()),
                        FeedWriter.updated(article),
                        Markup.escape(article.teaser()),
                        extras(issue, article));
    }

    private static String extras(Issue issue, ArticleFile article) {
        StringBuilder extras = new StringBuilder();
        article.byline()
                .forEach(name -> extras.append("<author><name>")
                        .append(Markup.escape(name))
                        .append("</name></author>\n"));
        article.tags()
                .forEach(tag -> extras.append("<category term=\"")
                        .append(Markup.escape(tag))
                        .append("\"/>\n"));
        if (article.image() != null && !issue.site().publisher().feed().media().equals("none")) {
            extras.append("<link rel=\"enclosure\" type=\"image/png\" href=\"")
                    .append(issue.site().picture(article, 0))
                    .append("\"/>\n");
        }
        String body = FeedWriter.body(issue, article);
        if (!body.isEmpty()) {
            extras.append("<content type=\"html\">").append(Markup.escape(body)).append("</content>\n");
        }
        return extras.toString();
    }
}
