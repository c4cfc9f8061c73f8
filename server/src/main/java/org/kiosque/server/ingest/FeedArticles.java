package org.kiosque.server.ingest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.extract.Page;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.extract.block.Image;
import org.kiosque.engine.feed.Entry;
import org.kiosque.engine.html.Sanitizer;
import org.kiosque.engine.html.Urls;

/** Articles made of what a feed told, for pages that can't be read. */
final class FeedArticles {

    private static final int FULL_TEXT = 600;

    private FeedArticles() {}

    /** The article, or empty where the feed told no headline or no address. */
    static Optional<Article> of(Visited visited) {
        var entry = visited.entry();
        if (entry.title().isBlank() || entry.link() == null) {
            return Optional.empty();
        }
        var url = Urls.canonical(entry.link());
        return Optional.of(ofContent(entry, url).orElseGet(() -> ofSummary(entry, url)));
    }

    private static Optional<Article> ofContent(Entry entry, URI url) {
        String content = entry.content().text();
        if (content.length() < FULL_TEXT) {
            return Optional.empty();
        }
        String page = "<!DOCTYPE html><html><body><article><h1>" + escaped(entry.title()) + "</h1>" + content
                + "</article></body></html>";
        return Extractor.extract(new Page(url, page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"))
                        instanceof Article article
                ? Optional.of(article)
                : Optional.empty();
    }

    private static Article ofSummary(Entry entry, URI url) {
        String text = summary(entry);
        List<Block> blocks = text.isEmpty() ? List.of() : List.of(new Block.Paragraph(text, escaped(text)));
        return new Article(
                url,
                entry.title(),
                null,
                entry.authors(),
                null,
                entry.published(),
                entry.updated(),
                entry.language(),
                null,
                null,
                text,
                blocks,
                entry.pictures().stream().map(FeedArticles::image).toList(),
                entry.tags(),
                Article.Kind.ARTICLE,
                false,
                0,
                Map.of());
    }

    private static String summary(Entry entry) {
        return entry.summary().isEmpty()
                ? Sanitizer.text(entry.content().text())
                : entry.summary().text();
    }

    private static Image image(URI url) {
        return new Image(url, null, null, null);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
