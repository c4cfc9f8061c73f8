package org.kiosque.bench.veto;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.kiosque.engine.extract.veto.Sight;
import org.kiosque.engine.extract.veto.Trees;
import org.kiosque.engine.extract.veto.Veto;

/** Learns the two stages. The second learns from what first stages say of pages that they have not learned from. */
final class Teacher {

    static final int FOLDS = 5;

    private final Boosting options;

    Teacher(Boosting options) {
        this.options = options;
    }

    /** The two stages. */
    record Stages(Trees first, Trees second) {

        double[] judge(Lesson lesson) {
            double[] said = Veto.apply(first, lesson.rows());
            return Veto.apply(second, Sight.second(lesson.scene(), lesson.rows(), said));
        }
    }

    Stages learn(List<Lesson> lessons) {
        List<double[]> said = unseen(lessons);
        List<float[][]> rows = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            rows.add(Sight.second(lessons.get(i).scene(), lessons.get(i).rows(), said.get(i)));
        }
        return new Stages(first(lessons), learn(lessons, rows));
    }

    Trees first(List<Lesson> lessons) {
        return learn(lessons, lessons.stream().map(Lesson::rows).toList());
    }

    /** What first stages say of each lesson's blocks that have not learned from its fold. */
    private List<double[]> unseen(List<Lesson> lessons) {
        List<Trees> trees = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> first(
                        lessons.stream().filter(lesson -> fold(lesson) != fold).toList()))
                .toList();
        return lessons.stream()
                .map(lesson -> Veto.apply(trees.get(fold(lesson)), lesson.rows()))
                .toList();
    }

    /** All pages of a site are in one fold. */
    static int fold(Lesson lesson) {
        return Math.floorMod(lesson.page().site().hashCode() * 0x9E3779B9 >>> 8, FOLDS);
    }

    Trees learn(List<Lesson> lessons, List<float[][]> rows) {
        List<float[]> all = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            for (int j = 0; j < lesson.weights().length; j++) {
                if (lesson.weights()[j] > 0) {
                    all.add(rows.get(i)[j]);
                    labels.add(lesson.labels()[j]);
                    weights.add(lesson.weights()[j]);
                }
            }
        }
        return options.learn(all, booleans(labels), floats(weights));
    }

    private static boolean[] booleans(List<Boolean> list) {
        boolean[] found = new boolean[list.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = Objects.requireNonNull(list.get(i));
        }
        return found;
    }

    private static float[] floats(Collection<Float> list) {
        float[] found = new float[list.size()];
        int i = 0;
        for (float each : list) {
            found[i++] = each;
        }
        return found;
    }
}
