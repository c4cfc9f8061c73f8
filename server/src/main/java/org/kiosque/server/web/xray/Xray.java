package org.kiosque.server.web.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.CodePoints;
import org.kiosque.server.web.xray.XrayView.Find;
import org.kiosque.server.web.xray.XrayView.Kind;
import org.kiosque.server.web.xray.XrayView.Paragraph;
import org.kiosque.server.web.xray.XrayView.Piece;

/** Cuts an article's text where a find begins or ends, in one sweep, so that each piece is covered by the same finds. */
final class Xray {

    private static final String[] KINDS = {
        "person", "place", "organisation", "event", "work", "topic", "quote", "date", "number", "position", "key"
    };

    private final String text;
    private final CodePoints places;
    private final List<Find> finds;
    private final List<Find> inOrder;
    private final List<Find> open = new ArrayList<>();
    private int next;

    private Xray(String text, List<Find> finds) {
        this.text = text;
        this.places = CodePoints.of(text);
        int length = text.codePointCount(0, text.length());
        this.finds = finds.stream()
                .filter(find -> find.start() < find.end() && find.end() <= length)
                .toList();
        this.inOrder =
                this.finds.stream().sorted(Comparator.comparingInt(Find::start)).toList();
    }

    static XrayView of(String text, Analysis analysis) {
        Xray xray = new Xray(text, Finds.of(analysis));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String kind : KINDS) {
            counts.put(kind, 0);
        }
        xray.finds.forEach(find -> counts.merge(find.kind(), 1, Integer::sum));
        List<Kind> kinds = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new Kind(count.getKey(), count.getValue()))
                .toList();
        return new XrayView(kinds, xray.paragraphs(), xray.finds);
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int gap = text.indexOf("\n\n", start);
            int end = gap < 0 ? text.length() : gap;
            paragraphs.add(new Paragraph(pieces(start, end)));
            start = gap < 0 ? text.length() : gap + 2;
        }
        return paragraphs;
    }

    private List<Piece> pieces(int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        while (from < end) {
            sweep(from);
            int to = Math.min(end, change());
            pieces.add(piece(from, to));
            from = to;
        }
        return pieces;
    }

    /** Takes up the finds that have begun at a place, and lets go those that have ended. */
    private void sweep(int at) {
        while (next < inOrder.size() && begin(inOrder.get(next)) <= at) {
            open.add(inOrder.get(next++));
        }
        open.removeIf(find -> end(find) <= at);
    }

    /** Where the next find begins or ends. */
    private int change() {
        int change = next < inOrder.size() ? begin(inOrder.get(next)) : text.length();
        for (Find find : open) {
            change = Math.min(change, end(find));
        }
        return change;
    }

    private int begin(Find find) {
        return places.utf16(find.start());
    }

    private int end(Find find) {
        return places.utf16(find.end());
    }

    private Piece piece(int from, int to) {
        TreeSet<String> classes = new TreeSet<>();
        List<String> begins = new ArrayList<>();
        String meaning = "";
        for (Find find : open) {
            classes.add(find.kind());
            meaning = find.meaning().isEmpty() ? meaning : find.meaning();
            if (begin(find) == from) {
                begins.add(find.kind());
            }
        }
        return new Piece(text.substring(from, to), String.join(" ", classes), begins, meaning);
    }
}
