package org.kiosque.engine.extract.veto;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a block's place in the document tells: the elements around it, and how much text they hold. */
final class PlaceNumbers {

    private static final List<String> TAGS = List.of(
            "p",
            "div",
            "h2",
            "h3",
            "h4",
            "h1",
            "ul",
            "ol",
            "li",
            "blockquote",
            "span",
            "td",
            "section",
            "article",
            "table");

    private final Spots spots;

    PlaceNumbers(Spots spots) {
        this.spots = spots;
    }

    void write(Piece piece, Row row) {
        Spot spot = spots.of(piece);
        tags(spot, row);
        distances(spot, row);
        for (int i = 0; i < spot.toPart.length; i++) {
            row.put("part", Spot.PARTS.get(i).getFirst(), spot.toPart[i]);
        }
        sums("own", spot, row);
        sums("parent", spot.parent, row);
        sums("grandparent", spot.parent == null ? null : spot.parent.parent, row);
        scores(spot, row);
    }

    private static void tags(Spot spot, Row row) {
        row.put("tag", TAGS.indexOf(spot.element.normalName()));
        row.put("parent's tag", spot.parent == null ? -1 : TAGS.indexOf(spot.parent.element.normalName()));
        row.put("children", Math.min(30, spot.children));
        row.put("siblings", spot.parent == null ? 0 : Math.min(60, spot.parent.children));
        row.put("names", spot.names);
        row.put("in list", spot.listed);
        row.put("in table", spot.tabled);
        row.put("in figure", spot.pictured);
        row.put("in frame", spot.framed);
    }

    private void distances(Spot spot, Row row) {
        row.put("depth", Math.min(40, spot.depth));
        row.put("to beside", spot.toBeside);
        row.put("to named", spot.toNamed);
        row.put("to article", spot.toArticle);
        row.put("to container", spot.toContainer);
        row.put("to best", Spots.steps(spot, spots.best()));
        row.put("to core", Spots.steps(spot, spots.core()));
        row.put("below core", Math.min(20, Math.max(-20, spot.depth - spots.core().depth)));
    }

    private void sums(String name, @Nullable Spot spot, Row row) {
        Spot at = spot == null ? spots.root() : spot;
        double whole = Math.max(1, spots.root().running);
        row.put(name, "share", at.running / whole);
        row.put(name, "links", at.linkDensity());
        row.put(name, "pieces", Math.min(200, at.pieces));
        row.put(name, "sentences", at.pieces == 0 ? 0 : (double) at.sentences / at.pieces);
        row.putLog(name, "length", at.pieces == 0 ? 0 : at.chars / at.pieces);
    }

    private void scores(Spot spot, Row row) {
        double best = Math.max(1, spots.best().score);
        Spot parent = spot.parent == null ? spot : spot.parent;
        Spot above = parent.parent == null ? parent : parent.parent;
        double highest = 0;
        for (@Nullable Spot at = spot; at != null; at = at.parent) {
            highest = Math.max(highest, at.score);
        }
        row.put("own score", spot.score / best);
        row.put("parent's score", parent.score / best);
        row.put("grandparent's score", above.score / best);
        row.put("highest score", highest / best);
    }
}
