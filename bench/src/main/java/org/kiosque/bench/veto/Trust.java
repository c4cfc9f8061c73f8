package org.kiosque.bench.veto;

import java.util.List;
import java.util.stream.IntStream;
import org.kiosque.bench.extract.GoldPage;
import org.kiosque.bench.extract.TextScores;
import org.kiosque.engine.extract.Article;
import org.kiosque.engine.extract.Extractor;
import org.kiosque.engine.extract.veto.Impression;
import org.kiosque.engine.extract.veto.Model;
import org.kiosque.engine.extract.veto.Veto;
import org.kiosque.engine.tree.Trees;

/**
 * Learns when a text is good from what models made of pages that they have not seen.
 *
 * @param folds each learned without one fold
 * @param all learned from all pages
 */
record Trust(List<Trees> folds, Trees all) {

    private static final Boosting PAGES = new Boosting(80, 5, 0.06, 5, 5, 0.5, 0.7);
    private static final double GOOD = 0.9;
    /** Of a few known lines one may be wrong. */
    private static final double GOOD_LINES = 0.8;

    static boolean isGood(GoldPage page, double score) {
        return score >= (page.isWhole() ? GOOD : GOOD_LINES);
    }

    static Trust of(List<Lesson> lessons, List<Veto> folds) {
        boolean[] good = new boolean[lessons.size()];
        float[][] rows = new float[lessons.size()][];
        IntStream.range(0, good.length).parallel().forEach(i -> {
            Lesson lesson = lessons.get(i);
            Veto veto = folds.get(Teacher.fold(lesson));
            double[] likely = veto.judge(lesson.scene());
            rows[i] = Impression.of(lesson.scene(), likely, veto.decide(lesson.scene(), likely));
            good[i] = isGood(lesson.page(), score(lesson.page(), veto));
        });
        List<Trees> apart = IntStream.range(0, folds.size())
                .mapToObj(fold -> learn(lessons, rows, good, fold))
                .toList();
        return new Trust(apart, learn(lessons, rows, good, -1));
    }

    private static double score(GoldPage page, Veto veto) {
        Trees none = new Trees(0, new int[0], new short[0], new float[0], new int[0]);
        String found = Extractor.extract(page.page(), new Model(veto, none)) instanceof Article article
                ? page.text(article)
                : "";
        return new TextScores().add(page, found);
    }

    private static Trees learn(List<Lesson> lessons, float[][] rows, boolean[] good, int without) {
        int[] learned = IntStream.range(0, rows.length)
                .filter(i -> Teacher.fold(lessons.get(i)) != without)
                .toArray();
        boolean[] labels = new boolean[learned.length];
        float[] weights = new float[learned.length];
        for (int i = 0; i < learned.length; i++) {
            labels[i] = good[learned[i]];
            weights[i] = 1;
        }
        return PAGES.learn(IntStream.of(learned).mapToObj(i -> rows[i]).toList(), labels, weights);
    }
}
