package org.kiosque.engine.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.kiosque.engine.html.PlainText;
import org.kiosque.engine.html.Sanitizer;

/** The text that JSON-LD holds, for pages that show theirs only to scripts. */
public final class Rescue {

    private static final double LONGER = 1.5;
    private static final int LEAST = 300;

    private Rescue() {}

    /** The blocks shown, or those of the declared body where that is much longer. */
    public static List<Block> of(List<Block> shown, String body) {
        int length = shown.stream().mapToInt(block -> block.text().length()).sum();
        return body.length() < LEAST || body.length() < LONGER * length ? shown : blocks(body, shown);
    }

    private static List<Block> blocks(String body, List<Block> shown) {
        List<Block> blocks = new ArrayList<>();
        String text = body.indexOf("</") >= 0 || body.contains("&nbsp;") ? Sanitizer.text(body) : body;
        for (String line : text.split("[\n\r]", -1)) {
            String folded = PlainText.fold(line);
            if (!folded.isEmpty()) {
                blocks.add(new Block.Paragraph(folded, Sanitizer.escape(folded)));
            }
        }
        shown.stream().filter(block -> block.text().isEmpty()).forEach(blocks::add);
        return blocks;
    }
}
