package org.kiosque.server.web.article;

import io.quarkus.qute.RawString;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Block;
import org.kiosque.engine.extract.Image;
import org.kiosque.server.web.markup.Annotator;
import org.kiosque.server.web.markup.Mark;
import org.kiosque.server.web.page.Reader;

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

    /** The body without the picture that stands above it. */
    List<Piece> pieces(Article article, List<Mark> marks) {
        var pieces = new ArrayList<Piece>();
        @Nullable
        URI shown =
                article.images().isEmpty() ? null : article.images().getFirst().url();
        for (var annotated : Annotator.annotate(article.blocks(), marks)) {
            boolean again = annotated.block() instanceof Block.Figure(Image image)
                    && image.url().equals(shown);
            if (!again) {
                pieces.add(piece(annotated));
            }
        }
        return pieces;
    }

    private Piece piece(Annotator.Annotated annotated) {
        var parts = annotated.parts().stream().map(RawString::new).toList();
        return switch (annotated.block()) {
            case Block.Paragraph paragraph -> Piece.text("paragraph", parts, 0);
            case Block.Quote quote -> Piece.text("quote", parts, 0);
            case Block.Heading heading -> Piece.text("heading", parts, Math.clamp(heading.level(), 2, 6));
            case Block.Items items -> Piece.text(items.ordered() ? "numbered" : "list", parts, 0);
            case Block.Table table -> Piece.table(table.header(), rows(table, parts.iterator()));
            case Block.Figure figure -> Piece.image(images.plate(figure.image()));
            case Block.Embed embed -> Piece.embed(post(embed));
            case Block.LiveEntry entry -> live(entry, parts);
        };
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
