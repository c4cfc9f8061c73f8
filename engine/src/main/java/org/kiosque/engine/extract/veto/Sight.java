package org.kiosque.engine.extract.veto;

import java.util.List;

/**
 * What the model sees of a page: a row of numbers for each block, of the same length for every block of every page. The
 * row is empty for a block that can't be in question: a few words or links outside the article's container.
 */
public final class Sight {

    private static final int FEW = 25;
    private static final double LINKED = 0.6;
    private static final float[] EMPTY = {};

    private final Scene scene;
    private final PlaceNumbers places;
    private final GroupNumbers groups;
    private final NeighbourNumbers neighbours;
    private final Wording wording;

    private Sight(Scene scene) {
        Spots spots = new Spots(scene);
        this.scene = scene;
        this.places = new PlaceNumbers(spots);
        this.groups = new GroupNumbers(scene);
        this.neighbours = new NeighbourNumbers(scene, spots);
        this.wording = new Wording(scene);
    }

    /** A row for each piece of the scene. */
    public static float[][] of(Scene scene) {
        Sight sight = new Sight(scene);
        float[][] rows = new float[scene.pieces().size()][];
        for (int i = 0; i < rows.length; i++) {
            Piece piece = scene.pieces().get(i);
            rows[i] = questionable(piece) ? sight.row(i, piece, new Row(false)).values() : EMPTY;
        }
        return rows;
    }

    /** The rows with what the first stage thinks of the blocks around. */
    public static float[][] second(Scene scene, float[][] rows, double[] first) {
        Echo echo = new Echo(scene, first);
        float[][] longer = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            Row row = new Row(false);
            if (rows[i].length > 0) {
                row.put(rows[i]);
                echo.write(i, row);
            }
            longer[i] = row.values();
        }
        return longer;
    }

    /** What the numbers of a row are, in their order; the scene has a piece at least. */
    public static List<String> names(Scene scene) {
        Row row = new Sight(scene).row(0, scene.pieces().getFirst(), new Row(true));
        new Echo(scene, new double[scene.pieces().size()]).write(0, row);
        return List.copyOf(row.names());
    }

    private static boolean questionable(Piece piece) {
        return piece.traits().inside() || (piece.text().length() >= FEW && piece.linkDensity() < LINKED);
    }

    private Row row(int at, Piece piece, Row row) {
        WordNumbers.write(piece, row);
        places.write(piece, row);
        groups.write(at, row);
        neighbours.write(at, piece, row);
        wording.write(at, piece, row);
        return row;
    }
}
