package org.kiosque.engine.extract.veto;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the first stage thinks of the blocks around one, for the second stage. */
final class Echo {

    private static final int REACH = 4;
    private static final int FAR = 20;

    /** The sums of a group of blocks: characters, and those of them that the first stage expects in the text. */
    private static final class Sum {
        private double all;
        private double expected;

        void add(double chars, double probability) {
            all += chars;
            expected += chars * probability;
        }

        double without(double chars, double probability) {
            return all - chars < 1 ? -1 : (expected - chars * probability) / (all - chars);
        }
    }

    private final List<Piece> pieces;
    private final double[] first;
    private final Map<Element, Sum> parents = new IdentityHashMap<>();
    /** The sums over the blocks that are marked up like each. */
    private final Sum[] marked;

    private final Sum inside = new Sum();

    Echo(Scene scene, double[] first) {
        this.pieces = scene.pieces();
        this.first = first;
        this.marked = new Sum[first.length];
        Map<String, Sum> named = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double chars = piece.text().length();
            parents.computeIfAbsent(above(piece), parent -> new Sum()).add(chars, first[i]);
            marked[i] = named.computeIfAbsent(GroupNumbers.marked(piece.element()), name -> new Sum());
            marked[i].add(chars, first[i]);
            if (piece.traits().inside()) {
                inside.add(chars, first[i]);
            }
        }
    }

    private static Element above(Piece piece) {
        Element parent = piece.element().parent();
        return parent == null ? piece.element() : parent;
    }

    void write(int at, Row row) {
        for (int step = -REACH; step <= REACH; step++) {
            int other = at + step;
            row.put("p of neighbour", other < 0 || other >= first.length ? -1 : first[other]);
        }
        double chars = pieces.get(at).text().length();
        row.put("p of siblings", without(parents.get(above(pieces.get(at))), chars, first[at]));
        row.put("p of group", marked[at].without(chars, first[at]));
        row.put("p inside", inside.without(chars, first[at]));
        row.put("likely before", distance(at, -1));
        row.put("likely after", distance(at, 1));
    }

    private static double without(@Nullable Sum sum, double chars, double probability) {
        return sum == null ? -1 : sum.without(chars, probability);
    }

    private int distance(int at, int step) {
        for (int i = at + step, far = 1; i >= 0 && i < first.length && far < FAR; i += step, far++) {
            if (first[i] > 0.5 && pieces.get(i).text().length() > 60) {
                return far;
            }
        }
        return FAR;
    }
}
