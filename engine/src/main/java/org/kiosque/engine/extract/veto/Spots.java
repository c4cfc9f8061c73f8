package org.kiosque.engine.extract.veto;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements around a page's blocks, and where most of its running text lies. */
final class Spots {

    private static final int SHORT = 25;
    private static final double MOST = 0.6;

    private final Map<Element, Spot> spots = new IdentityHashMap<>();
    private final Scene scene;
    private final Spot root;
    private final Spot best;
    private final Spot core;

    Spots(Scene scene) {
        this.scene = scene;
        scene.pieces().forEach(this::add);
        this.root = spot(scene.body());
        Spot strongest = root;
        for (Piece piece : scene.pieces()) {
            for (Spot at = of(piece); at != null; at = at.parent) {
                strongest = at.score > strongest.score ? at : strongest;
            }
        }
        this.best = strongest;
        this.core = narrowest();
    }

    private void add(Piece piece) {
        double links = piece.linkDensity();
        boolean running = piece.text().length() > SHORT && links < 0.5;
        double score =
                running ? (1 + commas(piece.text()) + Math.min(3, piece.text().length() / 100.0)) * (1 - links) : 0;
        double share = 1;
        Spot first = spot(piece.element());
        for (Spot at = first; at != null; at = at.parent) {
            at.chars += piece.text().length();
            at.linked += piece.linked();
            at.running += running ? piece.text().length() : 0;
            at.pieces++;
            at.sentences += piece.sentence() ? 1 : 0;
            // As in Readability, the parent of a paragraph gets all of its score, and those above a part.
            at.score += at == first ? 0 : score * share;
            share = at == first ? 1 : share / 2;
        }
    }

    private static int commas(String text) {
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            commas += ",،、，".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return commas;
    }

    private Spot spot(Element element) {
        Spot known = spots.get(element);
        if (known != null) {
            return known;
        }
        Element above = element.equals(scene.body()) ? null : element.parent();
        Spot made = new Spot(element, above == null ? null : spot(above), scene);
        spots.put(element, made);
        return made;
    }

    /** The smallest element that holds most of the running text. */
    private Spot narrowest() {
        Spot found = root;
        for (Piece piece : scene.pieces()) {
            for (Spot at = of(piece); at != null; at = at.parent) {
                if (at.running >= MOST * root.running && at.depth > found.depth) {
                    found = at;
                }
            }
        }
        return found;
    }

    Spot of(Piece piece) {
        return Objects.requireNonNull(spots.get(piece.element()));
    }

    Spot root() {
        return root;
    }

    Spot best() {
        return best;
    }

    Spot core() {
        return core;
    }

    /** Steps from {@code spot} up to {@code above}, or {@link Spot#FAR}. */
    static int steps(Spot spot, Spot above) {
        int steps = 0;
        for (@Nullable Spot at = spot; at != null && steps < Spot.FAR; at = at.parent) {
            if (at == above) {
                return steps;
            }
            steps++;
        }
        return Spot.FAR;
    }
}
