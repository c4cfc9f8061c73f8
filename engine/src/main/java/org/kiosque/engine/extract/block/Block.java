package org.kiosque.engine.extract.block;

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

    /**
     * Running text; lines are parted only in verse.
     *
     * @param language BCP 47 primary subtag where it isn't the article's, or null
     */
    record Paragraph(String text, String html, @Nullable String language) implements Block {
        public Paragraph(String text, String html) {
            this(text, html, null);
        }
    }

    /** A section head; level 2 to 6. */
    record Heading(String text, int level) implements Block {}

    /**
     * What someone else wrote or said, set apart.
     *
     * @param cite whom or what it is from, as the page names it, or null
     * @param language BCP 47 primary subtag where it isn't the article's, or null
     */
    record Quote(
            String text,
            String html,
            @Nullable String cite,
            @Nullable String language) implements Block {
        public Quote(String text, String html) {
            this(text, html, null, null);
        }
    }

    /**
     * A list; its text holds one line an item.
     *
     * @param levels how deep each item stands, 0 for those of the list itself; empty where all are
     */
    record Items(boolean ordered, List<String> items, List<String> html, List<Integer> levels) implements Block {
        public Items {
            items = List.copyOf(items);
            html = List.copyOf(html);
            levels = List.copyOf(levels);
        }

        public Items(boolean ordered, List<String> items, List<String> html) {
            this(ordered, items, html, List.of());
        }

        @Override
        public String text() {
            return String.join("\n", items);
        }
    }

    /**
     * A table of plain cells; its text holds one line a row, cells parted by tabs. A cell that spans several
     * columns or rows is followed by empty ones, so that every row has the same columns.
     *
     * @param header whether the first row names the columns
     * @param caption what the table tells, or null; not a part of the text
     */
    record Table(
            boolean header,
            List<List<String>> rows,
            @Nullable String caption) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        public Table(boolean header, List<List<String>> rows) {
            this(header, rows, null);
        }

        @Override
        public String text() {
            return String.join(
                    "\n", rows.stream().map(row -> String.join("\t", row)).toList());
        }
    }

    /** Text whose lines and blanks are kept as written, such as code. */
    record Verbatim(String text) implements Block {}

    record Figure(Image image) implements Block {
        @Override
        public String text() {
            return "";
        }
    }

    /**
     * A note to the text; it is no part of it. In the text stands its mark, figures raised, with a link to
     * {@code place}.
     *
     * @param label its mark, such as {@code 1} or {@code *}
     * @param note its text
     * @param html the same with inline markup
     * @param place the page's address with the note's fragment
     */
    record Footnote(String label, String note, String html, URI place) implements Block {
        @Override
        public String text() {
            return "";
        }
    }

    /**
     * A post of a social network or another page's piece, shown as a card that loads nothing from others.
     *
     * @param network such as {@code X}, {@code Mastodon}, {@code YouTube}, {@code Podcast}, or null
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
