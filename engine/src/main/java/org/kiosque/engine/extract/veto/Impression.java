package org.kiosque.engine.extract.veto;

import java.util.List;

/** What a page's chosen text looks like as a whole: a row of numbers from which the confidence in it is learned. */
public final class Impression {

    private static final double DOUBT = 0.5;

    private double chars;
    private double linked;
    private double sentences;
    private int blocks;
    private double expected;
    private double available;
    private double doubtful;
    private double missed;
    private double spread;
    private double vetoed;
    private double least = 1;
    private double most;

    private Impression() {}

    /**
     * The row of a page.
     *
     * @param likely the probability of each piece
     * @param chosen whether each piece is in the text
     */
    public static float[] of(Scene scene, double[] likely, boolean[] chosen) {
        Impression impression = new Impression();
        for (int i = 0; i < likely.length; i++) {
            impression.add(scene.pieces().get(i), likely[i], chosen[i]);
        }
        return impression.row(scene, chosen);
    }

    private void add(Piece piece, double likely, boolean chosen) {
        double length = piece.text().length();
        available += length * likely;
        spread += length * likely * (1 - likely);
        vetoed += piece.traits().kept() != chosen ? length : 0;
        if (!chosen) {
            missed += likely > DOUBT / 2 ? length : 0;
            most = Math.max(most, length > 60 ? likely : 0);
            return;
        }
        blocks++;
        chars += length;
        linked += piece.linked();
        sentences += piece.sentence() ? length : 0;
        expected += length * likely;
        doubtful += likely < DOUBT ? length : 0;
        least = Math.min(least, likely);
    }

    private float[] row(Scene scene, boolean[] chosen) {
        double all = Math.max(1, chars);
        Row row = new Row(false);
        row.putLog("length", chars);
        row.putLog("blocks", blocks);
        row.put("sentences", sentences / all);
        row.put("links", linked / all);
        row.put("expected", 2 * expected / Math.max(1, chars + available));
        row.put("precision", expected / all);
        row.put("doubtful", doubtful / all);
        row.put("missed", missed / all);
        row.put("spread", spread / all);
        row.put("vetoed", vetoed / all);
        row.put("least", least);
        row.put("most", most);
        row.put(
                "declared",
                scene.declared().isEmpty() ? -1 : Math.min(9, scene.declared().length() / all));
        row.putLog(
                "page",
                scene.pieces().stream().mapToInt(each -> each.text().length()).sum());
        row.put("title", scene.title().isEmpty());
        row.put("end", end(scene.pieces(), chosen));
        return row.values();
    }

    /** How the text ends: 0 with dots, 1 in the middle of a sentence, 2 as a sentence does. */
    private static int end(List<Piece> pieces, boolean[] chosen) {
        for (int i = chosen.length - 1; i >= 0; i--) {
            if (chosen[i]) {
                String text = pieces.get(i).text();
                return text.endsWith("…") || text.endsWith("...")
                        ? 0
                        : pieces.get(i).sentence() ? 2 : 1;
            }
        }
        return 1;
    }
}
