package org.kiosque.bench.veto;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kiosque.bench.extract.TextScores;
import org.kiosque.engine.extract.veto.Veto;

/**
 * From which probability on a block stays, and from which one comes back.
 *
 * @param score the mean over the sets that they reach out of fold, without standfirsts and rescued texts
 */
record Bounds(double least, double most, double score) {

    private static final double[] LEAST = {.2, .3, .4};
    private static final double[] MOST = {.5, .6, .7, .8};
    private static final double EXACT = 0.1;

    /** The best of a few, by what models say of pages from sites that they have not seen. */
    static Bounds chosen(List<Lesson> lessons, List<Veto> folds) {
        List<double[]> likely = lessons.parallelStream()
                .map(lesson -> folds.get(Teacher.fold(lesson)).judge(lesson.scene()))
                .toList();
        Bounds best = new Bounds(0, 1, -1);
        for (double least : LEAST) {
            for (double most : MOST) {
                Bounds tried = tried(
                        lessons,
                        likely,
                        new Veto(folds.getFirst().first(), folds.getFirst().second(), least, most));
                System.out.println("  " + tried);
                best = tried.score() > best.score() ? tried : best;
            }
        }
        return best;
    }

    private static Bounds tried(List<Lesson> lessons, List<double[]> likely, Veto veto) {
        Map<String, TextScores> sets = new TreeMap<>();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            sets.computeIfAbsent(lesson.page().set(), set -> new TextScores())
                    .add(lesson.page(), lesson.text(veto.decide(lesson.scene(), likely.get(i))));
        }
        double score = sets.values().stream()
                .mapToDouble(each -> each.f1() + EXACT * each.exact())
                .average()
                .orElse(0);
        return new Bounds(veto.least(), veto.most(), score);
    }

    Veto on(Veto veto) {
        return new Veto(veto.first(), veto.second(), least, most);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "keep from %.2f, add from %.2f: %.4f", least, most, score);
    }
}
