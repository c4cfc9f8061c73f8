package org.kiosque.bench.veto;

import java.util.Arrays;
import java.util.List;
import org.kiosque.bench.extract.GoldPage;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.extract.veto.Piece;
import org.kiosque.engine.extract.veto.Scene;
import org.kiosque.engine.extract.veto.Sight;

/**
 * A page to learn from.
 *
 * @param rows what the model sees of each block
 * @param labels whether each block belongs to the text
 * @param weights how much each label counts; 0 where it is undecided
 */
record Lesson(GoldPage page, Scene scene, float[][] rows, boolean[] labels, float[] weights) {

    private static final double FOUND = 0.5;
    private static final double CUT = 0.4;
    private static final double BLOCKS = 40;
    private static final int LONG = 60;

    static Lesson of(GoldPage page) {
        Scene scene = Extractor.scene(page.page());
        float[][] rows = Sight.of(scene);
        double[] shares = page.isWhole() ? shares(page, scene) : judged(page, scene);
        boolean[] labels = new boolean[rows.length];
        float[] weights = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = shares[i] > 0.5;
            // A block that is half in the text is no lesson; keeping it costs as much as dropping it.
            weights[i] = rows[i].length == 0 || Double.isNaN(shares[i])
                    ? 0
                    : (float)
                            (Math.abs(2 * shares[i] - 1) * weight(scene.pieces().get(i)));
        }
        spare(scene, labels, weights);
        level(weights, page.isWhole());
        return new Lesson(page, scene, rows, labels, weights);
    }

    /** How many labels count. */
    int decided() {
        int decided = 0;
        for (float weight : weights) {
            decided += weight > 0 ? 1 : 0;
        }
        return decided;
    }

    /** The text of some of the blocks. */
    String text(boolean[] chosen) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < chosen.length; i++) {
            text.append(chosen[i] ? scene.pieces().get(i).text() + "\n\n" : "");
        }
        return text.toString();
    }

    private static double weight(Piece piece) {
        int words = piece.text().length() / 6;
        return 1 + Math.sqrt(Math.min(LONG, words));
    }

    /** Where much of the running text is not in the known one, that one was cut: what it lacks is no lesson. */
    private static void spare(Scene scene, boolean[] labels, float[] weights) {
        double kept = 0;
        double lacking = 0;
        for (int i = 0; i < labels.length; i++) {
            Piece piece = scene.pieces().get(i);
            boolean counts = piece.traits().kept() && weights[i] > 0;
            kept += counts ? piece.text().length() : 0;
            lacking += counts && !labels[i] ? piece.text().length() : 0;
        }
        for (int i = 0; i < labels.length && lacking > CUT * kept; i++) {
            boolean lost = scene.pieces().get(i).traits().kept() && !labels[i];
            weights[i] = lost ? 0 : weights[i];
        }
    }

    /** No page counts for more because it is longer. */
    private static void level(float[] weights, boolean whole) {
        double sum = 0;
        int blocks = 0;
        for (float weight : weights) {
            sum += weight;
            blocks += weight > 0 ? 1 : 0;
        }
        double target = whole ? Math.min(BLOCKS, blocks) : 2.0 * blocks;
        for (int i = 0; i < weights.length && sum > 0; i++) {
            weights[i] *= (float) (target / sum);
        }
    }

    private static double[] shares(GoldPage page, Scene scene) {
        List<String> texts = scene.pieces().stream().map(Piece::text).toList();
        boolean[] preferred = new boolean[texts.size()];
        for (int i = 0; i < preferred.length; i++) {
            preferred[i] = scene.pieces().get(i).traits().kept();
        }
        Alignment alignment = new Alignment(page.text(), texts, preferred);
        double[] shares = alignment.shares();
        if (alignment.found() < FOUND) {
            Arrays.fill(shares, Double.NaN);
        }
        return shares;
    }

    /** 1 for blocks that hold a wanted line, 0 for those with an unwanted one, NaN for all others. */
    private static double[] judged(GoldPage page, Scene scene) {
        List<String> wanted = page.wanted();
        List<String> unwanted = page.unwanted();
        double[] shares = new double[scene.pieces().size()];
        for (int i = 0; i < shares.length; i++) {
            Piece piece = scene.pieces().get(i);
            String text = GoldPage.folded(piece.text());
            boolean good = wanted.stream().anyMatch(text::contains);
            boolean bad = unwanted.stream().anyMatch(text::contains);
            boolean sure = good != bad && (bad || piece.traits().inside());
            shares[i] = sure ? (good ? 1 : 0) : Double.NaN;
        }
        return shares;
    }
}
