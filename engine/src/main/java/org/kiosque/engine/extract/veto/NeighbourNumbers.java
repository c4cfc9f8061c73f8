package org.kiosque.engine.extract.veto;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands before and after a block, and where on the page it is. */
final class NeighbourNumbers {

    private static final int[] STEPS = {-3, -2, -1, 1, 2, 3};
    private static final List<String> NAMES =
            List.of("length", "links", "form", "sentence", "phrase", "same parent", "same tag");
    private static final int NEAR = 8;
    private static final int RUNNING = 80;

    private final List<Piece> pieces;
    private final Spots spots;
    private final int[] before;
    private final int[] labels;
    private final boolean[] runs;
    private final int headline;
    private final int first;
    private final int last;

    NeighbourNumbers(Scene scene, Spots spots) {
        this.pieces = scene.pieces();
        this.spots = spots;
        this.before = new int[pieces.size() + 1];
        this.labels = new int[pieces.size() + 1];
        this.runs = new boolean[pieces.size()];
        int title = -1;
        int head = -1;
        int start = -1;
        int end = -1;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            before[i + 1] = before[i] + piece.text().length();
            labels[i + 1] = labels[i] + (piece.isLabel() ? 1 : 0);
            runs[i] = runs(piece);
            title = title < 0 && piece.traits().title() ? i : title;
            head = head < 0 && piece.element().normalName().equals("h1") ? i : head;
            if (runs[i] && piece.traits().inside() && !piece.traits().beside()) {
                start = start < 0 ? i : start;
                end = i;
            }
        }
        this.headline = title < 0 ? head : title;
        this.first = start;
        this.last = end;
    }

    private static boolean runs(Piece piece) {
        return piece.text().length() > RUNNING && piece.linkDensity() < 0.3 && piece.sentence();
    }

    void write(int at, Piece piece, Row row) {
        place(at, row);
        heads(at, row);
        around(at, row);
        for (int step : STEPS) {
            int other = at + step;
            boolean there = other >= 0 && other < pieces.size();
            neighbour(piece, there ? pieces.get(other) : null, row);
        }
    }

    private void place(int at, Row row) {
        int size = pieces.size();
        double all = Math.max(1, before[size]);
        row.put("place", (double) at / size);
        row.put("text before", before[at] / all);
        row.putLog("pieces", size);
        row.putLog("page's length", all);
        row.putLog("after headline", headline < 0 ? -1000 : at - headline);
        row.putLog("chars after headline", headline < 0 ? -9000 : before[at] - before[headline]);
        row.putLog("after first", first < 0 ? -1000 : at - first);
        row.putLog("after last", last < 0 ? -1000 : at - last);
        row.put("in body", first < 0 || last == first ? -1 : (double) (at - first) / (last - first));
    }

    /** The heading above, and labels after which nothing of an article comes. */
    private void heads(int at, Row row) {
        int above = at - 1;
        while (above >= 0 && at - above < 40 && !heading(pieces.get(above))) {
            above--;
        }
        boolean found = above >= 0 && at - above < 40;
        row.put("below heading", found ? at - above : 40);
        row.put("heading's phrase", found ? pieces.get(above).phrase() : -1);
        row.putLog("chars below heading", found ? before[at] - before[above + 1] : 9000);
        int start = Math.max(0, first);
        row.put("labels before", start >= at ? 0 : Math.min(20, labels[at] - labels[start]));
    }

    private static boolean heading(Piece piece) {
        String tag = piece.element().normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h';
    }

    private void around(int at, Row row) {
        row.putLog("running before", running(at - NEAR, at));
        row.putLog("running after", running(at + 1, at + 1 + NEAR));
        row.put("next running", distance(at, 1));
        row.put("previous running", distance(at, -1));
    }

    private double running(int from, int to) {
        double chars = 0;
        for (int i = Math.max(0, from); i < Math.min(pieces.size(), to); i++) {
            chars += runs[i] ? pieces.get(i).text().length() : 0;
        }
        return chars;
    }

    private int distance(int at, int step) {
        for (int i = at + step, far = 1; i >= 0 && i < pieces.size() && far < 20; i += step, far++) {
            if (runs[i]) {
                return far;
            }
        }
        return 20;
    }

    private void neighbour(Piece piece, @Nullable Piece other, Row row) {
        if (other == null) {
            for (String name : NAMES) {
                row.put("neighbour's", name, -1);
            }
            return;
        }
        Spot own = spots.of(piece);
        Spot near = spots.of(other);
        row.putLog("neighbour's length", other.text().length());
        row.put("neighbour's links", other.linkDensity());
        row.put("neighbour's form", other.form());
        row.put("neighbour's sentence", other.sentence());
        row.put("neighbour's phrase", other.phrase());
        row.put("neighbour's same parent", own.parent == near.parent ? 1 : own == near ? 2 : 0);
        row.put(
                "neighbour's same tag",
                own.element.normalName().equals(near.element.normalName())
                        && own.element.className().equals(near.element.className()));
    }
}
