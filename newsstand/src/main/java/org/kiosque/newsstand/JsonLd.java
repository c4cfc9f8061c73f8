package org.kiosque.newsstand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kiosque.newsstand.ArticleFile.Trait;
import org.kiosque.newsstand.Publisher.JsonLdStyle;

/** Writes an article page's JSON-LD: right, wrong or broken, as the article's traits have it. */
final class JsonLd {
    private static final String CONTEXT = "https://schema.org";

    private final Issue issue;

    JsonLd(Issue issue) {
        this.issue = issue;
    }

    /** The script element, or nothing where the publisher has no JSON-LD. */
    String script(ArticleFile article) {
        JsonLdStyle style = issue.site().publisher().jsonLd();
        boolean odd = article.has(Trait.WRONG_JSONLD) || article.has(Trait.BROKEN_JSONLD);
        if (style == JsonLdStyle.NONE && !odd) {
            return "";
        }
        ArticleFile described = article.has(Trait.WRONG_JSONLD) ? another(article) : article;
        String json = Json.write(styled(style, described));
        if (article.has(Trait.BROKEN_JSONLD)) {
            json = broken(json);
        }
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private ArticleFile another(ArticleFile article) {
        List<ArticleFile> all = issue.articles();
        return all.get((all.indexOf(article) + 1) % all.size());
    }

    /** A mistake often seen: a line break inside a string and a comma too many. */
    private static String broken(String json) {
        return json.replaceFirst("\"description\":\"", "\"description\":\"\n").replaceFirst("}$", ",}");
    }

    private Object styled(JsonLdStyle style, ArticleFile article) {
        Map<String, Object> news = article(article);
        return switch (style) {
            case PLAIN, NONE -> withContext(news);
            case ARRAY -> List.of(withContext(organization()), withContext(news));
            case GRAPH -> {
                Map<String, Object> graph = new LinkedHashMap<>();
                graph.put("@context", CONTEXT);
                graph.put("@graph", List.of(website(), breadcrumbs(article), news));
                yield graph;
            }
        };
    }

    private static Map<String, Object> withContext(Map<String, Object> thing) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("@context", CONTEXT);
        all.putAll(thing);
        return all;
    }

    private Map<String, Object> article(ArticleFile article) {
        Map<String, Object> news = new LinkedHashMap<>();
        news.put("@type", type(article.kind()));
        news.put("headline", article.title());
        news.put("description", article.teaser());
        news.put("mainEntityOfPage", issue.site().address(article));
        putDates(news, article);
        news.put("author", authors(article));
        news.put("publisher", organization());
        news.put("image", List.of(issue.site().picture(article, 0)));
        news.put("articleSection", article.section());
        news.put("keywords", article.tags());
        news.put("inLanguage", issue.site().publisher().language());
        putAccess(news, article);
        putUpdates(news, article);
        return news;
    }

    private static String type(ArticleFile.Kind kind) {
        return switch (kind) {
            case LIVE -> "LiveBlogPosting";
            case OPINION -> "OpinionNewsArticle";
            case ARTICLE, GALLERY, VIDEO -> "NewsArticle";
        };
    }

    private static void putDates(Map<String, Object> news, ArticleFile article) {
        if (article.has(Trait.NO_DATE)) {
            return;
        }
        news.put("datePublished", Moments.iso(article.published()));
        if (article.modified() != null) {
            news.put("dateModified", Moments.iso(article.modified()));
        }
    }

    private static List<Object> authors(ArticleFile article) {
        List<Object> authors = new ArrayList<>();
        for (String name : article.byline()) {
            String type = Gold.isAgency(name) ? "Organization" : "Person";
            authors.add(Map.of("@type", type, "name", name));
        }
        return authors;
    }

    private static void putAccess(Map<String, Object> news, ArticleFile article) {
        boolean closed = article.has(Trait.PAYWALL);
        news.put("isAccessibleForFree", !closed);
        if (closed) {
            news.put(
                    "hasPart",
                    Map.of("@type", "WebPageElement", "isAccessibleForFree", false, "cssSelector", ".paywall"));
        }
    }

    private static void putUpdates(Map<String, Object> news, ArticleFile article) {
        List<Object> updates = new ArrayList<>();
        for (ArticleBlock block : article.served()) {
            if (block instanceof ArticleBlock.LiveEntry entry) {
                updates.add(Map.of(
                        "@type", "BlogPosting",
                        "headline", Inline.plain(entry.headline()),
                        "datePublished", Moments.iso(entry.time()),
                        "articleBody", Inline.plain(entry.text())));
            }
        }
        if (!updates.isEmpty()) {
            news.put("liveBlogUpdate", updates);
        }
    }

    private Map<String, Object> organization() {
        Map<String, Object> organization = new LinkedHashMap<>();
        organization.put("@type", "NewsMediaOrganization");
        organization.put("name", issue.site().publisher().name());
        organization.put("url", issue.site().home() + "/");
        organization.put(
                "logo", Map.of("@type", "ImageObject", "url", issue.site().home() + "/icon.png"));
        return organization;
    }

    private Map<String, Object> website() {
        return Map.of(
                "@type",
                "WebSite",
                "name",
                issue.site().publisher().name(),
                "url",
                issue.site().home() + "/");
    }

    private Map<String, Object> breadcrumbs(ArticleFile article) {
        return Map.of("@type", "BreadcrumbList", "itemListElement", List.of(crumb(1, article.section())));
    }

    private static Map<String, Object> crumb(int position, String name) {
        return Map.of("@type", "ListItem", "position", position, "name", name);
    }
}
