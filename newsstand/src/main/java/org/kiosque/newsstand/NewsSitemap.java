package org.kiosque.newsstand;

import java.util.stream.Collectors;

/** Writes a sitemap with the extension for news, which holds titles and dates but no teasers. */
final class NewsSitemap {
    private NewsSitemap() {}

    static String write(Issue issue) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                %s
                </urlset>
                """.formatted(
                issue.articles().stream().map(article -> entry(issue, article)).collect(Collectors.joining("\n")));
    }

    private static String entry(Issue issue, ArticleFile article) {
        return """
                <url>
                <loc>%s</loc>
                <lastmod>%s</lastmod>
                <news:news>
                <news:publication><news:name>%s</news:name><news:language>%s</news:language></news:publication>
                <news:publication_date>%s</news:publication_date>
                <news:title>%s</news:title>
                <news:keywords>%s</news:keywords>
                </news:news>%s
                </url>""".formatted(
                        issue.site().address(article),
                        FeedWriter.updated(article),
                        Markup.escape(issue.site().publisher().name()),
                        issue.site().publisher().language(),
                        Moments.iso(article.published()),
                        Markup.escape(article.title()),
                        Markup.escape(String.join(", ", article.tags())),
                        article.image() == null
                                ? ""
                                : "\n<image:image><image:loc>" + issue.site().picture(article, 0)
                                        + "</image:loc></image:image>");
    }
}
