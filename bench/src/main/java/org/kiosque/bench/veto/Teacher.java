package org.kiosque.bench.veto;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kiosque.engine.extract.veto.Sight;
import org.kiosque.engine.extract.veto.Veto;
import org.kiosque.engine.tree.Trees;

/** Learns the two stages. The second learns from what first stages say of pages that they have not learned from. */
final class Teacher {

    private static final int FOLDS = 5;
    private static final int INNER = 3;

    private final Boosting options;

    Teacher(Boosting options) {
        this.options = options;
    }

    /** Which fold a page is in; all pages of a site are in one. */
    static int fold(Lesson lesson) {
        return fold(lesson, FOLDS);
    }

    private static int fold(Lesson lesson, int folds) {
        int mixed = (lesson.page().site().hashCode() ^ folds) * 0x9E3779B9;
        return Math.floorMod(mixed >>> 8, folds);
    }

    /** For each fold the stages learned from all others, without bounds. */
    List<Veto> folds(List<Lesson> lessons) {
        return IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> learn(
                        lessons.stream().filter(lesson -> fold(lesson) != fold).toList()))
                .toList();
    }

    /** The stages learned from all lessons, without bounds. */
    Veto learn(List<Lesson> lessons) {
        List<float[][]> rows = new ArrayList<>();
        List<double[]> said = unseen(lessons);
        for (int i = 0; i < lessons.size(); i++) {
            rows.add(Sight.second(lessons.get(i).scene(), lessons.get(i).rows(), said.get(i)));
        }
        return new Veto(first(lessons), learn(lessons, rows), 0, 1);
    }

    private Trees first(List<Lesson> lessons) {
        return learn(lessons, lessons.stream().map(Lesson::rows).toList());
    }

    /** What first stages say of each lesson's blocks that have not learned from its fold. */
    private List<double[]> unseen(List<Lesson> lessons) {
        List<Trees> trees = IntStream.range(0, INNER)
                .parallel()
                .mapToObj(fold -> first(lessons.stream()
                        .filter(lesson -> fold(lesson, INNER) != fold)
                        .toList()))
                .toList();
        return lessons.stream()
                .map(lesson -> Veto.apply(trees.get(fold(lesson, INNER)), lesson.rows()))
                .toList();
    }

    private Trees learn(List<Lesson> lessons, List<float[][]> rows) {
        int size = lessons.stream().mapToInt(Lesson::decided).sum();
        List<float[]> all = new ArrayList<>(size);
        boolean[] labels = new boolean[size];
        float[] weights = new float[size];
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            for (int j = 0; j < lesson.weights().length; j++) {
                if (lesson.weights()[j] > 0) {
                    labels[all.size()] = lesson.labels()[j];
                    weights[all.size()] = lesson.weights()[j];
                    all.add(rows.get(i)[j]);
                }
            }
        }
        return options.learn(all, labels, weights);
    }
}
