package org.kiosque.engine.extract.veto;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the blocks marked up like one tell of it: teasers are many and alike, and so are paragraphs. */
final class GroupNumbers {

    /** Sums over the blocks of one markup. */
    private static final class Group {
        private double chars;
        private double linked;
        private double inside;
        private double sentences;
        private int pieces;
        private int first = Integer.MAX_VALUE;
        private int last;

        void add(Piece piece, int at) {
            chars += piece.text().length();
            linked += piece.linked();
            inside += piece.traits().inside() ? 1 : 0;
            sentences += piece.sentence() ? 1 : 0;
            pieces++;
            first = Math.min(first, at);
            last = at;
        }
    }

    private final Group[][] groups;
    private final List<Function<Element, String>> keys =
            List.of(GroupNumbers::marked, GroupNumbers::own, GroupNumbers::path);
    private final double chars;

    GroupNumbers(Scene scene) {
        this.groups = new Group[keys.size()][];
        double all = 1;
        for (Piece piece : scene.pieces()) {
            all += piece.text().length();
        }
        this.chars = all;
        for (int k = 0; k < groups.length; k++) {
            groups[k] = groups(scene.pieces(), keys.get(k));
        }
    }

    /** The group of each piece. */
    private static Group[] groups(List<Piece> pieces, Function<Element, String> key) {
        Map<String, Group> named = new HashMap<>();
        Group[] groups = new Group[pieces.size()];
        for (int i = 0; i < groups.length; i++) {
            Piece piece = pieces.get(i);
            groups[i] = named.computeIfAbsent(key.apply(piece.element()), name -> new Group());
            groups[i].add(piece, i);
        }
        return groups;
    }

    void write(int at, Row row) {
        for (Group[] each : groups) {
            Group group = each[at];
            row.put("group share", group.chars / chars);
            row.put("group pieces", Math.min(300, group.pieces));
            row.put("group links", Math.min(1, group.linked / group.chars));
            row.put("group sentences", group.sentences / group.pieces);
            row.put("group inside", group.inside / group.pieces);
            row.putLog("group length", group.chars / group.pieces);
            row.put(
                    "group place",
                    group.last == group.first ? 0 : (double) (at - group.first) / (group.last - group.first));
        }
    }

    private static String own(Element element) {
        return element.normalName() + "." + element.className();
    }

    static String marked(Element element) {
        Element parent = element.parent();
        return own(element) + "<" + (parent == null ? "" : own(parent));
    }

    private static String path(Element element) {
        StringBuilder path = new StringBuilder();
        @Nullable Element at = element;
        for (int i = 0; i < 5 && at != null; i++) {
            path.append(at.normalName()).append('<');
            at = at.parent();
        }
        return path.toString();
    }
}
