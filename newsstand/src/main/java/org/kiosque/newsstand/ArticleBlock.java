package org.kiosque.newsstand;

import java.time.OffsetDateTime;
import java.util.List;

/** A block of an article file's body. Texts may hold inline marks: {@code **bold**}, {@code *italic*}, links. */
public sealed interface ArticleBlock {

    record Paragraph(String text) implements ArticleBlock {}

    /** A section head. */
    record Heading(String text) implements ArticleBlock {}

    /** A paragraph that stands apart as a quotation. */
    record BlockQuote(String text) implements ArticleBlock {}

    record Items(List<String> items) implements ArticleBlock {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Figure(Picture picture) implements ArticleBlock {}

    /** A line that leads to another article of the same publisher: noise, no part of the text. */
    record ReadAlso(String title, String slug) implements ArticleBlock {}

    /** An embedded social post in its own language. */
    record Post(String author, String handle, OffsetDateTime date, String language, String text)
            implements ArticleBlock {}

    record Video(String title, String description) implements ArticleBlock {}

    /** An entry of a live blog. */
    record LiveEntry(OffsetDateTime time, String headline, String text) implements ArticleBlock {}

    /** A table; the first row holds the heads. */
    record Table(List<List<String>> rows) implements ArticleBlock {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
