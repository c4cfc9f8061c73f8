package org.kiosque.newsstand;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes an article's body as a publisher's HTML, with the noise that the publisher puts in its middle. */
final class BodyWriter {
    private static final int NEWSLETTER_AFTER = 2;
    private static final int ADVERTISEMENT_AFTER = 4;

    private final Issue issue;
    private final PageTemplate template;
    private final ArticleFile article;
    private final Map<String, String> page;
    private int paragraphs;
    private int pictures;

    BodyWriter(Issue issue, PageTemplate template, ArticleFile article, Map<String, String> page) {
        this.issue = issue;
        this.template = template;
        this.article = article;
        this.page = page;
    }

    String write() {
        StringBuilder body = new StringBuilder();
        for (ArticleBlock block : article.served()) {
            body.append(block(block)).append('\n');
            if (block instanceof ArticleBlock.Paragraph && !article.has(ArticleFile.Trait.PAYWALL)) {
                body.append(noise(++paragraphs));
            }
        }
        if (article.has(ArticleFile.Trait.PAYWALL)) {
            body.append(template.fill("paywall", page)).append('\n');
        }
        return body.toString();
    }

    private String noise(int after) {
        return switch (after) {
            case NEWSLETTER_AFTER -> template.fill("newsletter", page) + "\n";
            case ADVERTISEMENT_AFTER -> template.fill("ad", page) + "\n";
            default -> "";
        };
    }

    private String block(ArticleBlock block) {
        return switch (block) {
            case ArticleBlock.Paragraph(String text) -> text("paragraph", text);
            case ArticleBlock.Heading(String text) -> text("heading", text);
            case ArticleBlock.BlockQuote(String text) -> text("quote", text);
            case ArticleBlock.Items(List<String> items) -> items(items);
            case ArticleBlock.Figure(Picture picture) -> picture(picture, ++pictures, "picture");
            case ArticleBlock.ReadAlso also -> also(also);
            case ArticleBlock.Post post -> post(post);
            case ArticleBlock.Video(String title, String description) ->
                template.fill("video", with(Map.of("title", escaped(title), "text", escaped(description))));
            case ArticleBlock.LiveEntry entry -> live(entry);
            case ArticleBlock.Table(List<List<String>> rows) -> table(rows);
        };
    }

    private String text(String fragment, String text) {
        return template.fill(fragment, Map.of("text", Inline.html(text)));
    }

    private String items(List<String> items) {
        return filled("list", items.stream().map(item -> text("item", item)).collect(Collectors.joining("\n")));
    }

    private String filled(String fragment, String html) {
        return template.fill(fragment, Map.of("text", html));
    }

    String picture(Picture picture, int number, String fragment) {
        return template.fill(
                fragment,
                with(Map.of(
                        "source", issue.site().picture(article, number),
                        "alt", escaped(picture.alt()),
                        "caption", Inline.html(picture.caption()),
                        "credit", escaped(picture.credit()))));
    }

    private String also(ArticleBlock.ReadAlso also) {
        String address = issue.bySlug(also.slug())
                .map(issue.site()::address)
                .orElse(issue.site().home() + "/");
        return template.fill("also", with(Map.of("title", escaped(also.title()), "address", address)));
    }

    private String post(ArticleBlock.Post post) {
        Map<String, String> values = new HashMap<>(moment(post.date()));
        values.put("author", escaped(post.author()));
        values.put("handle", escaped(post.handle()));
        values.put("name", escaped(post.handle().replaceFirst("^@", "")));
        values.put("post-language", post.language());
        values.put("post-direction", post.language().equals("ar") ? "rtl" : "ltr");
        values.put("post-id", "19" + Site.number(post.text()) + Site.number(post.author()));
        values.put("text", escaped(post.text()));
        return template.fill("post", with(values));
    }

    private String live(ArticleBlock.LiveEntry entry) {
        Map<String, String> values = new HashMap<>(moment(entry.time()));
        values.put("title", Inline.html(entry.headline()));
        values.put("text", Inline.html(entry.text()));
        values.put("entry-id", String.valueOf(Site.number(entry.headline())));
        return template.fill("live", with(values));
    }

    private Map<String, String> moment(OffsetDateTime time) {
        Locale locale = issue.site().publisher().locale();
        OffsetDateTime local = time.withOffsetSameInstant(article.published().getOffset());
        return Map.of(
                "iso", Moments.iso(time),
                "date", Moments.date(local, locale),
                "time", Moments.clock(local, locale));
    }

    private String table(List<List<String>> rows) {
        String head = row("head-cell", rows.getFirst());
        String cells = rows.stream().skip(1).map(row -> row("cell", row)).collect(Collectors.joining("\n"));
        return template.fill("table", Map.of("head", head, "rows", cells));
    }

    private String row(String fragment, List<String> cells) {
        return filled("row", cells.stream().map(cell -> text(fragment, cell)).collect(Collectors.joining()));
    }

    private Map<String, String> with(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(page);
        all.putAll(values);
        return all;
    }

    private static String escaped(String text) {
        return Markup.escape(text);
    }
}
