package org.kiosque.bench.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.engine.answer.Certainty;
import org.kiosque.engine.answer.Citation;
import org.kiosque.engine.answer.Ranking;
import org.kiosque.engine.answer.Study;
import org.kiosque.engine.answer.Weights;

/** Counts how questions on news were answered, those that are told and those that aren't. */
final class NewsFigures {

    private int best;
    private int any;
    private int right;
    private final List<Double> told = new ArrayList<>();
    private final List<Double> untold = new ArrayList<>();
    private int wrongly;
    private final Weights weights;

    private NewsFigures(Weights weights) {
        this.weights = weights;
    }

    /** Prints figures of lessons: in everything (0) or in the article alone (1). */
    static void print(String name, List<Lesson> lessons, int where, Weights weights) {
        NewsFigures figures = new NewsFigures(weights);
        for (Lesson lesson : lessons) {
            if (lesson.asked().isAnswered()) {
                figures.addTold(lesson.asked(), lesson.told().get(where));
            } else {
                figures.addUntold(lesson.untold().get(where));
            }
        }
        figures.print(name + (where == 0 ? ", everything" : ", its article"));
    }

    private void addTold(Asked asked, Study study) {
        Ranking ranking = Ranking.of(study, weights);
        double likely = Certainty.likely(study, ranking, weights);
        told.add(likely);
        if (!ranking.ranked().isEmpty()) {
            List<Citation> citations = Answerer.cite(ranking);
            boolean held = citations.stream().anyMatch(citation -> asked.isIn(citation.text()));
            best += asked.isIn(citations.getFirst().text()) ? 1 : 0;
            any += held ? 1 : 0;
            right += held && likely >= weights.bound() ? 1 : 0;
        }
    }

    private void addUntold(Study study) {
        double likely = Certainty.likely(study, Ranking.of(study, weights), weights);
        untold.add(likely);
        wrongly += likely >= weights.bound() ? 1 : 0;
    }

    private void print(String name) {
        told.sort(null);
        long found = told.stream().filter(likely -> likely >= weights.bound()).count();
        double bound = told.get((int) (told.size() * 0.2));
        long over = untold.stream().filter(likely -> likely >= bound).count();
        System.out.printf(
                Locale.ROOT,
                "%-20s first holds it %5.1f %%, any %5.1f %%; answered %5.1f %%, rightly %5.1f %%, not told %5.1f %%;"
                        + " not told where 80 %% are answered %5.1f %% (bound %.2f)%n",
                name,
                percent(best, told.size()),
                percent(any, told.size()),
                percent(found, told.size()),
                percent(right, told.size()),
                percent(wrongly, untold.size()),
                percent(over, untold.size()),
                bound);
    }

    private static double percent(long count, int all) {
        return 100.0 * count / Math.max(1, all);
    }
}
