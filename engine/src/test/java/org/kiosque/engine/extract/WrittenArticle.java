package org.kiosque.engine.extract;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.extract.block.Image;
import org.kiosque.engine.html.Sanitizer;

/** An extraction as a person reads it: a line a field with what told it, then the blocks. */
final class WrittenArticle {

    private final StringBuilder out = new StringBuilder();

    private WrittenArticle() {}

    static String of(Extraction extraction) {
        return switch (extraction) {
            case Nothing nothing -> "nothing: " + nothing.reason() + "\n";
            case Article article -> new WrittenArticle().written(article);
        };
    }

    private String written(Article article) {
        field(article, Article.Field.URL, article.url());
        field(article, Article.Field.TITLE, article.title());
        field(article, Article.Field.STANDFIRST, article.standfirst());
        field(article, Article.Field.BYLINE, article.byline());
        field(article, Article.Field.CREDIT, article.credit());
        field(article, Article.Field.PUBLISHED, article.published());
        field(article, Article.Field.MODIFIED, article.modified());
        field(article, Article.Field.LANGUAGE, article.language());
        field(article, Article.Field.PUBLISHER, article.publisher());
        field(article, Article.Field.SECTION, article.section());
        field(article, Article.Field.TAGS, article.tags());
        field(article, Article.Field.KIND, article.kind());
        field(article, Article.Field.PAYWALLED, article.paywalled());
        article.images().forEach(image -> line("image", image(image)));
        out.append('\n');
        article.blocks().forEach(this::block);
        return out.toString();
    }

    private void field(Article article, Article.Field field, @Nullable Object value) {
        var reason = article.reasons().get(field);
        String told = reason == null ? "" : "   <- " + reason.source() + " " + reason.name();
        line(field.name().toLowerCase(Locale.ROOT), value + told);
    }

    private void line(String name, String value) {
        out.append(name).append(": ").append(value).append('\n');
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph ->
                markup("paragraph" + in(paragraph.language()), paragraph.text(), paragraph.html());
            case Block.Heading heading -> line("heading " + heading.level(), heading.text());
            case Block.Quote quote ->
                markup("quote" + in(quote.language()) + of(quote.cite()), quote.text(), quote.html());
            case Block.Items items -> items(items);
            case Block.Table table ->
                line((table.header() ? "headed " : "") + "table" + of(table.caption()), "\n" + table.text());
            case Block.Verbatim verbatim -> line("verbatim", "\n" + verbatim.text());
            case Block.Figure figure -> line("figure", image(figure.image()));
            case Block.Footnote note -> markup("note " + note.label() + of(note.place()), note.note(), note.html());
            case Block.Embed embed ->
                line(
                        "embed " + embed.network(),
                        String.join(
                                " | ",
                                Objects.toString(embed.author()),
                                Objects.toString(embed.date()),
                                Objects.toString(embed.language()),
                                Objects.toString(embed.url()),
                                embed.post()));
            case Block.LiveEntry entry -> line("live " + entry.time(), entry.text());
        }
    }

    private void items(Block.Items items) {
        List<String> texts = items.items();
        for (int i = 0; i < texts.size(); i++) {
            int level = items.levels().isEmpty() ? 0 : items.levels().get(i);
            markup(
                    "    ".repeat(level) + (items.ordered() ? "numbered" : "item"),
                    texts.get(i),
                    items.html().get(i));
        }
    }

    /** Markup is told only where there is some. */
    private void markup(String name, String text, String html) {
        line(name, text);
        if (!html.equals(Sanitizer.escape(text))) {
            line("    markup", html);
        }
    }

    private static String in(@Nullable String language) {
        return language == null ? "" : " in " + language;
    }

    private static String of(@Nullable Object source) {
        return source == null ? "" : " (" + source + ")";
    }

    private static String image(Image image) {
        return image.url() + " | " + image.alt() + " | " + image.caption() + " | " + image.credit();
    }
}
