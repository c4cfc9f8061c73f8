package org.kiosque.engine.extract.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.html.PlainText;

/** Reads tables into rows of the same columns. */
final class Tables {

    private static final int CELLS = 2000;
    private static final int WIDEST = 60;

    private final List<List<String>> rows = new ArrayList<>();
    /** For each column, how many rows below are still covered by a cell above. */
    private final Map<Integer, Integer> covered = new HashMap<>();

    private int cells;

    private Tables() {}

    static Block.Table read(Element table) {
        Tables reader = new Tables();
        table.select("tr").forEach(reader::row);
        Element first = table.selectFirst("tr");
        boolean header = first != null && first.selectFirst("th") != null && first.selectFirst("td") == null;
        return new Block.Table(header, reader.rows, caption(table));
    }

    private static @Nullable String caption(Element table) {
        Element caption = table.selectFirst("caption");
        String text = caption == null ? "" : PlainText.fold(caption.text());
        return text.isEmpty() ? null : text;
    }

    private void row(Element row) {
        List<String> texts = new ArrayList<>();
        for (Element cell : row.children()) {
            cover(texts);
            int from = texts.size();
            texts.add(PlainText.fold(cell.text()));
            int width = span(cell, "colspan");
            while (texts.size() < Math.min(WIDEST, from + width)) {
                texts.add("");
            }
            int height = span(cell, "rowspan");
            for (int column = from; height > 1 && column < texts.size(); column++) {
                covered.put(column, height - 1);
            }
        }
        cover(texts);
        cells += texts.size();
        if (cells < CELLS && texts.stream().anyMatch(text -> !text.isEmpty())) {
            rows.add(texts);
        }
    }

    private void cover(List<String> texts) {
        while (texts.size() < WIDEST && covered.getOrDefault(texts.size(), 0) > 0) {
            covered.merge(texts.size(), -1, Integer::sum);
            texts.add("");
        }
    }

    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        return written.matches("[1-9]\\d?") ? Integer.parseInt(written) : 1;
    }
}
