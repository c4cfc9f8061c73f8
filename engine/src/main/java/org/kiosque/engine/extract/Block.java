package org.kiosque.engine.extract;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article's body. {@link #text()} is what the article's text holds of it, perhaps nothing;
 * {@code html} is the same with sanitised inline markup (a, b, strong, i, em, code, sub, sup, br and the like).
 */
public sealed interface Block {

    /** The block's plain text; empty where it adds none to the article's text (pictures, embeds). */
    String text();

    record Paragraph(String text, String html) implements Block {}

    /** A section head; level 2 to 6. */
    record Heading(String text, int level) implements Block {}

    record Quote(String text, String html) implements Block {}

    /** A list; its text holds one line an item. */
    record Items(boolean ordered, List<String> items, List<String> html) implements Block {
        public Items {
            items = List.copyOf(items);
            html = List.copyOf(html);
        }

        @Override
        public String text() {
            return String.join("\n", items);
        }
    }

    /** A table of plain cells; its text holds one line a row, cells parted by tabs. */
    record Table(boolean header, List<List<String>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return String.join(
                    "\n", rows.stream().map(row -> String.join("\t", row)).toList());
        }
    }

    record Figure(Image image) implements Block {
        @Override
        public String text() {
            return "";
        }
    }

    /**
     * A post of a social network or another page's piece, shown as a card that loads nothing from others.
     *
     * @param network such as {@code X}, {@code Mastodon}, {@code YouTube}, or null
     * @param author the name shown, or null
     * @param date when it was posted, or null
     * @param post its text, perhaps empty; not a part of the article's text
     * @param language BCP 47 primary subtag of the post, or null
     * @param url the original, or null
     */
    record Embed(
            @Nullable String network,
            @Nullable String author,
            @Nullable OffsetDateTime date,
            String post,
            @Nullable String language,
            @Nullable URI url)
            implements Block {
        @Override
        public String text() {
            return "";
        }
    }

    /** The head of a live blog's entry; the blocks that follow belong to it. */
    record LiveEntry(String text, @Nullable OffsetDateTime time) implements Block {}
}
