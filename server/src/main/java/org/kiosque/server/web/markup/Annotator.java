package org.kiosque.server.web.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.text.Span;

/**
 * Writes the texts of an article's blocks as HTML in which marked passages can be linked to. Marks count code points
 * over the article's text, in which the blocks' texts that aren't empty are parted by an empty line.
 */
public final class Annotator {

    private static final int PARTING = 2;

    private final List<Mark> marks;
    private final Set<String> begun = new HashSet<>();
    private int offset;

    public Annotator(List<Mark> marks) {
        this.marks = List.copyOf(marks);
    }

    /**
     * A block's texts as HTML.
     *
     * @param parts one for a paragraph, one for each item of a list, one for each cell of a table, none for a picture
     */
    public record Annotated(Block block, List<String> parts) {}

    /** Annotates an article's blocks in their order. */
    public static List<Annotated> annotate(List<Block> blocks, List<Mark> marks) {
        var annotator = new Annotator(marks);
        return blocks.stream()
                .map(block -> new Annotated(block, annotator.next(block)))
                .toList();
    }

    private List<String> next(Block block) {
        if (block.text().isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        switch (block) {
            case Block.Paragraph paragraph -> parts.add(part(paragraph.text(), paragraph.html()));
            case Block.Quote quote -> parts.add(part(quote.text(), quote.html()));
            case Block.Heading heading -> parts.add(part(heading.text(), Escape.html(heading.text())));
            case Block.LiveEntry entry -> parts.add(part(entry.text(), Escape.html(entry.text())));
            case Block.Items items -> items(items, parts);
            case Block.Table table -> cells(table, parts);
            case Block.Verbatim verbatim -> parts.add(part(verbatim.text(), Escape.html(verbatim.text())));
            case Block.Footnote note -> parts.add(part(note.text(), ""));
            case Block.Figure figure -> parts.add(part(figure.text(), ""));
            case Block.Embed embed -> parts.add(part(embed.text(), ""));
        }
        offset += PARTING - separator(block);
        return parts;
    }

    /** Parts of one block are parted by a single character, which the last part has no use for. */
    private static int separator(Block block) {
        return block instanceof Block.Items || block instanceof Block.Table ? 1 : 0;
    }

    private void items(Block.Items items, List<String> parts) {
        for (int i = 0; i < items.items().size(); i++) {
            String html = i < items.html().size() ? items.html().get(i) : "";
            parts.add(part(items.items().get(i), html));
            offset++;
        }
    }

    private void cells(Block.Table table, List<String> parts) {
        for (var row : table.rows()) {
            for (String cell : row) {
                parts.add(part(cell, Escape.html(cell)));
                offset++;
            }
            if (row.isEmpty()) {
                offset++;
            }
        }
    }

    private String part(String text, String html) {
        var here = new Span(offset, offset + text.codePointCount(0, text.length()));
        offset = here.end();
        var intervals = new ArrayList<MarkedText.Interval>();
        for (var range : InlineMarkup.read(html, text).orElse(List.of())) {
            intervals.add(MarkedText.Interval.of(range));
        }
        for (var mark : marks) {
            if (mark.span().overlaps(here)) {
                intervals.add(local(mark, here, text, begun.add(mark.id())));
            }
        }
        return MarkedText.write(text, intervals);
    }

    private static MarkedText.Interval local(Mark mark, Span here, String text, boolean begins) {
        int start = Math.max(mark.span().start(), here.start()) - here.start();
        int end = Math.min(mark.span().end(), here.end()) - here.start();
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(from, end - start);
        return MarkedText.Interval.mark(from, to, mark.id(), begins);
    }
}
