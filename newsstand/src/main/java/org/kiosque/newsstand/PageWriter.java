package org.kiosque.newsstand;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes a site's pages: an article's, the home page, the page for what is missing. */
final class PageWriter {
    private final Issue issue;
    private final Site site;
    private final PageTemplate template;

    PageWriter(Issue issue, PageTemplate template) {
        this.issue = issue;
        this.site = issue.site();
        this.template = template;
    }

    String home() {
        Map<String, String> values =
                base(site.publisher().name(), site.publisher().tagline());
        values.put("canonical", site.home() + "/");
        values.put("teasers", each("teaser", issue.articles()));
        return layout("head-home", "home", values);
    }

    String missing() {
        Map<String, String> values = base("404", site.publisher().tagline());
        values.put("canonical", site.home() + "/");
        return layout("head-home", "missing", values);
    }

    String article(ArticleFile article) {
        Map<String, String> values = base(Markup.escape(article.title()), Markup.escape(article.teaser()));
        putMeta(values, article);
        putDates(values, article);
        putPeople(values, article);
        putBody(values, article);
        values.put("json-ld", new JsonLd(issue).script(article));
        values.put("related", each("card", issue.related(article, 3)));
        return layout("head-article", "article", values);
    }

    private String layout(String head, String main, Map<String, String> values) {
        values.put("head", template.fill(head, values));
        values.put("main", template.fill(main, values));
        return template.fill("layout", values) + "\n";
    }

    private Map<String, String> base(String title, String teaser) {
        Publisher publisher = site.publisher();
        Map<String, String> values = new HashMap<>();
        values.put("site", Markup.escape(publisher.name()));
        values.put("tagline", Markup.escape(publisher.tagline()));
        values.put("home", site.home());
        values.put("language", publisher.language());
        values.put("locale", publisher.locale().stripExtensions().toLanguageTag());
        values.put("direction", publisher.direction());
        values.put("feed", site.hasFeed() ? site.feed() : site.home() + "/");
        values.put("title", title);
        values.put("teaser", teaser);
        values.put("most-read", each("most-read-item", issue.mostRead(5)));
        return values;
    }

    private void putMeta(Map<String, String> values, ArticleFile article) {
        values.put("canonical", site.address(article));
        values.put("section", Markup.escape(article.section()));
        values.put("image", site.picture(article, 0));
        values.put("keywords", Markup.escape(String.join(", ", article.tags())));
        values.put("id", String.valueOf(Site.number(article.slug())));
        values.put(
                "tags",
                article.tags().stream()
                        .map(tag -> template.fill("tag", Map.of("tag", Markup.escape(tag), "home", site.home())))
                        .collect(Collectors.joining("\n")));
    }

    private void putDates(Map<String, String> values, ArticleFile article) {
        Locale locale = site.publisher().locale();
        OffsetDateTime published = article.published();
        OffsetDateTime modified = Objects.requireNonNullElse(article.modified(), published);
        values.put("published", Moments.iso(published));
        values.put("modified", Moments.iso(modified));
        values.put("date", Moments.date(published, locale));
        values.put("time", Moments.clock(published, locale));
        values.put("modified-date", Moments.date(modified, locale));
        values.put("modified-time", Moments.clock(modified, locale));
        boolean hidden = article.has(ArticleFile.Trait.NO_DATE);
        values.put("dates", hidden ? "" : template.fill("head-dates", values));
        values.put("dateline", template.fill(dateline(article), values));
    }

    private static String dateline(ArticleFile article) {
        if (article.has(ArticleFile.Trait.NO_DATE)) {
            return "dateline-plain";
        }
        return article.has(ArticleFile.Trait.LATE_DATE) ? "dateline-updated" : "dateline";
    }

    private void putPeople(Map<String, String> values, ArticleFile article) {
        String separator = template.fill("author-separator", Map.of());
        values.put(
                "authors",
                article.byline().stream()
                        .map(name -> template.fill("author", Map.of("author", Markup.escape(name))))
                        .collect(Collectors.joining(separator)));
        values.put("author", Markup.escape(String.join(", ", article.byline())));
        values.put("byline", article.byline().isEmpty() ? "" : template.fill("byline", values));
        values.put(
                "bio",
                article.byline().stream()
                        .filter(Predicate.not(Gold::isAgency))
                        .limit(1)
                        .map(name -> template.fill("bio", Map.of("author", Markup.escape(name))))
                        .collect(Collectors.joining()));
    }

    private void putBody(Map<String, String> values, ArticleFile article) {
        BodyWriter writer = new BodyWriter(issue, template, article, Map.copyOf(values));
        Picture lead = article.image();
        values.put("picture", lead == null ? "" : writer.picture(lead, 0, "lead-picture"));
        values.put("second-h1", article.has(ArticleFile.Trait.TWO_H1) ? template.fill("second-h1", values) : "");
        String standfirst = article.standfirst();
        values.put(
                "standfirst",
                standfirst == null ? "" : template.fill("standfirst", Map.of("text", Inline.html(standfirst))));
        values.put("body", writer.write());
    }

    private String each(String fragment, List<ArticleFile> articles) {
        return articles.stream()
                .map(article -> template.fill(fragment, summary(article)))
                .collect(Collectors.joining("\n"));
    }

    private Map<String, String> summary(ArticleFile article) {
        Locale locale = site.publisher().locale();
        return Map.of(
                "title", Markup.escape(article.title()),
                "address", site.address(article),
                "teaser", Markup.escape(article.teaser()),
                "section", Markup.escape(article.section()),
                "date", Moments.date(article.published(), locale),
                "time", Moments.clock(article.published(), locale),
                "source", site.picture(article, 0));
    }
}
