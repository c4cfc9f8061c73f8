package org.kiosque.engine.extract.veto;

import java.util.List;
import org.kiosque.engine.tree.Trees;

/**
 * The learned opinion: for each block of a page the probability that it belongs to the article's text. The second stage
 * sees what the first thinks of the blocks around; the mean of both errs less than either.
 *
 * @param first over the rows of {@link Sight#of}
 * @param second over those of {@link Sight#second}
 * @param least a block that the rules keep goes when it is less likely than this
 * @param most a block that the rules drop comes back when it is more likely than this
 */
public record Veto(Trees first, Trees second, double least, double most) {

    private static final int NEAR = 6;
    private static final double SOME = 0.3;

    /** The probability of each piece of the scene; 0 for those that can't be in question. */
    public double[] judge(Scene scene) {
        float[][] rows = Sight.of(scene);
        double[] said = apply(first, rows);
        double[] heard = apply(second, Sight.second(scene, rows, said));
        for (int i = 0; i < said.length; i++) {
            said[i] = (said[i] + heard[i]) / 2;
        }
        return said;
    }

    /** The probability of each row, 0 for an empty one. */
    public static double[] apply(Trees trees, float[][] rows) {
        double[] probabilities = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = rows[i].length == 0 ? 0 : trees.probability(rows[i]);
        }
        return probabilities;
    }

    /** Whether each piece is in the text: as the rules say, unless the opinion is far from it. */
    public boolean[] decide(Scene scene, double[] likely) {
        List<Piece> pieces = scene.pieces();
        boolean[] in = new boolean[likely.length];
        double before = 0;
        double after = 0;
        for (int i = 0; i < in.length; i++) {
            boolean kept = pieces.get(i).traits().kept();
            in[i] = kept ? stays(pieces.get(i), likely[i]) : returns(pieces.get(i), likely[i]);
            before += kept ? pieces.get(i).text().length() : 0;
            after += in[i] ? pieces.get(i).text().length() : 0;
        }
        return after < SOME * before ? kept(pieces) : joined(pieces, in);
    }

    /** Tables are few in what was learned: the rules know them better. */
    private boolean stays(Piece piece, double likely) {
        return likely >= least || piece.element().normalName().equals("table");
    }

    /** What rules see as a list, a box, a card, a call or a label stays out; what looks unlike the text needs more. */
    private boolean returns(Piece piece, double likely) {
        return !piece.isApart() && likely > bound(piece);
    }

    private double bound(Piece piece) {
        if (!piece.sentence() || !piece.traits().inside()) {
            return (1 + most) / 2;
        }
        return piece.traits().odd() ? (1 + 3 * most) / 4 : most;
    }

    /** An opinion that leaves hardly anything is of a page unlike those it was learned from: the rules win. */
    private static boolean[] kept(List<Piece> pieces) {
        boolean[] in = new boolean[pieces.size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = pieces.get(i).traits().kept();
        }
        return in;
    }

    /** Without blocks that come back far from all others. */
    private static boolean[] joined(List<Piece> pieces, boolean[] in) {
        boolean[] joined = in.clone();
        for (int i = 0; i < in.length; i++) {
            joined[i] = in[i] && (pieces.get(i).traits().kept() || company(in, i));
        }
        return joined;
    }

    private static boolean company(boolean[] in, int at) {
        for (int i = Math.max(0, at - NEAR); i < Math.min(in.length, at + NEAR + 1); i++) {
            if (i != at && in[i]) {
                return true;
            }
        }
        return false;
    }
}
