package org.kiosque.newsstand;

import java.util.List;

/** Writes a site's feed in the format that its publisher has chosen. */
final class FeedWriter {
    private static final int MOST = 60;

    private FeedWriter() {}

    /** The feed, or an empty text where the publisher has none. */
    static String write(Issue issue) {
        List<ArticleFile> articles = issue.articles().stream().limit(MOST).toList();
        Issue newest = new Issue(issue.site(), articles);
        return switch (issue.site().publisher().feed().kind()) {
            case RSS -> RssFeed.write(newest);
            case RDF -> RdfFeed.write(newest);
            case ATOM -> AtomFeed.write(newest);
            case JSON -> JsonFeed.write(newest);
            case NONE -> "";
        };
    }

    static String mediaType(Publisher.FeedKind kind) {
        return switch (kind) {
            case RSS -> "application/rss+xml";
            case RDF -> "application/rdf+xml";
            case ATOM -> "application/atom+xml";
            case JSON -> "application/feed+json";
            case NONE -> "text/html";
        };
    }

    static String link(Issue issue, ArticleFile article) {
        return issue.site().address(article) + issue.site().publisher().feed().tracker();
    }

    static String updated(ArticleFile article) {
        return Moments.iso(article.modified() == null ? article.published() : article.modified());
    }

    /** What the feed carries of the text, as HTML; empty where it carries none. */
    static String body(Issue issue, ArticleFile article) {
        return switch (issue.site().publisher().feed().body()) {
            case "full" -> html(article.served());
            case "truncated" -> html(article.served().stream().limit(2).toList()) + "<p>[…]</p>";
            default -> "";
        };
    }

    private static String html(List<ArticleBlock> blocks) {
        StringBuilder html = new StringBuilder();
        for (ArticleBlock block : blocks) {
            html.append(
                    switch (block) {
                        case ArticleBlock.Paragraph(String text) -> "<p>" + Inline.html(text) + "</p>";
                        case ArticleBlock.Heading(String text) -> "<h2>" + Inline.html(text) + "</h2>";
                        case ArticleBlock.BlockQuote(String text) ->
                            "<blockquote>" + Inline.html(text) + "</blockquote>";
                        case ArticleBlock.Items(List<String> items) ->
                            "<p>" + Inline.html(String.join(" · ", items)) + "</p>";
                        case ArticleBlock.LiveEntry entry ->
                            "<h3>" + Inline.html(entry.headline()) + "</h3><p>" + Inline.html(entry.text()) + "</p>";
                        case ArticleBlock.Figure _,
                                ArticleBlock.ReadAlso _,
                                ArticleBlock.Post _,
                                ArticleBlock.Video _,
                                ArticleBlock.Table _ -> "";
                    });
        }
        return html.toString();
    }
}
