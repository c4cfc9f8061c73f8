package org.kiosque.server.web.article;

import io.quarkus.qute.RawString;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.extract.block.Image;
import org.kiosque.server.web.markup.Annotator;
import org.kiosque.server.web.markup.Escape;
import org.kiosque.server.web.markup.Mark;
import org.kiosque.server.web.page.Reader;
import org.kiosque.server.web.page.Tongue;

/** Makes an article's body fit for the page. */
final class Body {

    private final Reader reader;
    private final ArticleImages images;

    Body(Reader reader, ArticleImages images) {
        this.reader = reader;
        this.images = images;
    }

    /** The picture above the body, if there is one, with the words that the body has for it. */
    Optional<Plate> lead(Article article) {
        return article.images().stream().findFirst().map(image -> images.plate(inBody(article, image)));
    }

    private static Image inBody(Article article, Image image) {
        for (var block : article.blocks()) {
            if (block instanceof Block.Figure(Image shown) && shown.url().equals(image.url())) {
                return shown;
            }
        }
        return image;
    }

    /** A block and how the page shows it. */
    record Shown(Block block, Piece piece) {}

    /** The body without the picture that stands above it. */
    List<Piece> pieces(Article article, List<Mark> marks) {
        return shown(article, marks).stream().map(Shown::piece).toList();
    }

    List<Shown> shown(Article article, List<Mark> marks) {
        var pieces = new ArrayList<Shown>();
        @Nullable
        URI shown =
                article.images().isEmpty() ? null : article.images().getFirst().url();
        var notes = notes(article.blocks());
        for (var annotated : Annotator.annotate(article.blocks(), marks)) {
            boolean again = annotated.block() instanceof Block.Figure(Image image)
                    && image.url().equals(shown);
            if (!again) {
                pieces.add(new Shown(annotated.block(), piece(annotated, notes)));
            }
        }
        return pieces;
    }

    private static List<Block.Footnote> notes(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Footnote.class::isInstance)
                .map(Block.Footnote.class::cast)
                .toList();
    }

    private Piece piece(Annotator.Annotated annotated, List<Block.Footnote> notes) {
        var parts = annotated.parts().stream()
                .map(part -> new RawString(linked(part, notes)))
                .toList();
        return switch (annotated.block()) {
            case Block.Paragraph paragraph -> Piece.passage("paragraph", parts, tongue(paragraph.language()), "");
            case Block.Quote quote ->
                Piece.passage("quote", parts, tongue(quote.language()), quote.cite() == null ? "" : quote.cite());
            case Block.Heading heading -> Piece.text("heading", parts, Math.clamp(heading.level(), 2, 6));
            case Block.Items items -> Piece.list(items.ordered(), parts, items.levels());
            case Block.Table table -> Piece.table(table.header(), rows(table, parts.iterator()), table.caption());
            case Block.Verbatim verbatim -> Piece.text("verbatim", parts, 0);
            case Block.Footnote note -> note(note, notes.indexOf(note));
            case Block.Figure figure -> Piece.image(images.plate(figure.image()));
            case Block.Embed embed -> Piece.embed(post(embed));
            case Block.LiveEntry entry -> live(entry, parts);
        };
    }

    /** A language is told only where it isn't the article's, which the whole body is marked with. */
    private @Nullable Tongue tongue(@Nullable String language) {
        return language == null ? null : reader.tongue(language);
    }

    private static Piece note(Block.Footnote note, int number) {
        var written = Annotator.annotate(List.of(new Block.Paragraph(note.note(), note.html())), List.of());
        var parts = written.getFirst().parts().stream().map(RawString::new).toList();
        return Piece.note(parts, note.label(), number + 1);
    }

    /** Leads from a note's mark to the note on this page instead of the publisher's. */
    private static String linked(String part, List<Block.Footnote> notes) {
        String linked = part;
        for (int i = 0; i < notes.size() && linked.contains("<a "); i++) {
            String there = "<a href=\"" + Escape.html(notes.get(i).place().toString())
                    + "\" rel=\"noopener noreferrer nofollow\">";
            linked = linked.replace(there, "<a class=\"mark\" href=\"#note-" + (i + 1) + "\">");
        }
        return linked;
    }

    private Piece live(Block.LiveEntry entry, List<RawString> parts) {
        if (entry.time() == null) {
            return Piece.live(parts, null, "");
        }
        var then = entry.time().toInstant();
        return Piece.live(parts, reader.ages().of(then), reader.ages().hour(then));
    }

    private static List<List<RawString>> rows(Block.Table table, Iterator<RawString> cells) {
        var rows = new ArrayList<List<RawString>>();
        for (var row : table.rows()) {
            rows.add(row.stream()
                    .filter(cell -> cells.hasNext())
                    .map(cell -> cells.next())
                    .toList());
        }
        return rows;
    }

    private Post post(Block.Embed embed) {
        return new Post(
                embed.network() == null ? "" : embed.network(),
                embed.author() == null ? "" : embed.author(),
                embed.date() == null ? null : reader.ages().of(embed.date().toInstant()),
                embed.post(),
                reader.tongue(embed.language()),
                link(embed.url()));
    }

    /** An address that a link may have; empty for those of other schemes. */
    static String link(@Nullable URI url) {
        String text = url == null ? "" : url.toString();
        return text.startsWith("https://") || text.startsWith("http://") ? text : "";
    }
}
