package org.kiosque.newsstand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes JSON Feed 1.1. */
final class JsonFeed {
    private JsonFeed() {}

    static String write(Issue issue) {
        Publisher publisher = issue.site().publisher();
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", publisher.name());
        feed.put("description", publisher.tagline());
        feed.put("home_page_url", issue.site().home() + "/");
        feed.put("feed_url", issue.site().feed());
        feed.put("icon", issue.site().home() + "/icon.png");
        feed.put("language", publisher.locale().stripExtensions().toLanguageTag());
        feed.put(
                "items",
                issue.articles().stream().map(article -> item(issue, article)).toList());
        return Json.write(feed);
    }

    private static Map<String, Object> item(Issue issue, ArticleFile article) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", issue.site().address(article));
        item.put("url", FeedWriter.link(issue, article));
        item.put("title", article.title());
        item.put("summary", article.teaser());
        String body = FeedWriter.body(issue, article);
        item.put(body.isEmpty() ? "content_text" : "content_html", body.isEmpty() ? article.teaser() : body);
        item.put("date_published", Moments.iso(article.published()));
        item.put("date_modified", FeedWriter.updated(article));
        item.put("tags", article.tags());
        item.put(
                "authors",
                article.byline().stream().map(name -> Map.of("name", name)).toList());
        if (article.image() != null && !issue.site().publisher().feed().media().equals("none")) {
            String source = issue.site().picture(article, 0);
            item.put("image", source);
            item.put("attachments", List.of(Map.of("url", source, "mime_type", "image/png")));
        }
        return item;
    }
}
