package org.kiosque.bench.answers;

import java.util.ArrayList;
import java.util.List;
import org.kiosque.engine.answer.Answerer;
import org.kiosque.engine.answer.Certainty;
import org.kiosque.engine.answer.Citation;
import org.kiosque.engine.answer.Ranking;
import org.kiosque.engine.answer.Study;
import org.kiosque.engine.answer.Weights;

/** Counts how questions were answered, and those whose passage was taken out. */
final class Figures {

    private static final int[] ANSWERED = {60, 70, 75, 80, 85, 90};

    private int asked;
    private int first;
    private int firstByOdds;
    private int three;
    private int candidate;
    private int holds;
    private int bestHolds;
    private int foundHolds;
    private int found;
    private int wrongly;
    private double cited;
    private final List<Double> answerable = new ArrayList<>();
    private final List<Double> unanswerable = new ArrayList<>();

    void add(Asked question, Study all, Study without, Weights weights) {
        asked++;
        Ranking ranking = Ranking.of(all, weights);
        double likely = Certainty.likely(all, ranking, weights);
        answerable.add(likely);
        double likelyWithout = Certainty.likely(without, Ranking.of(without, weights), weights);
        unanswerable.add(likelyWithout);
        wrongly += likelyWithout >= weights.bound() ? 1 : 0;
        found += likely >= weights.bound() ? 1 : 0;
        if (ranking.ranked().isEmpty()) {
            return;
        }
        List<Citation> citations = Answerer.cite(ranking);
        cited += citations.size();
        boolean held = citations.stream().anyMatch(citation -> question.isIn(citation.text()));
        holds += held ? 1 : 0;
        foundHolds += held && likely >= weights.bound() ? 1 : 0;
        bestHolds += question.isIn(citations.getFirst().text()) ? 1 : 0;
        first += citations.getFirst().article().equals(question.source()) ? 1 : 0;
        places(question, all, ranking);
    }

    private void places(Asked question, Study all, Ranking ranking) {
        for (int i = 0; i < all.options().size(); i++) {
            if (all.options().get(i).article().equals(question.source())) {
                candidate++;
                double own = ranking.odds()[i];
                int better = 0;
                for (double odds : ranking.odds()) {
                    better += odds > own ? 1 : 0;
                }
                firstByOdds += better == 0 ? 1 : 0;
                three += better < 3 ? 1 : 0;
                return;
            }
        }
    }

    void print() {
        percent("right passage among the candidates", candidate);
        percent("right passage first", firstByOdds);
        percent("right passage in the first three", three);
        percent("first citation is of the right passage", first);
        percent("first citation holds the answer", bestHolds);
        percent("a citation holds the answer", holds);
        percent("answered at the bound", found);
        percent("answered, and a citation holds the answer", foundHolds);
        percent("answered though its passage is out", wrongly);
        System.out.printf("%-45s %.2f%n", "citations each", cited / asked);
        answerable.sort(null);
        for (int part : ANSWERED) {
            double bound = answerable.get((int) (answerable.size() * (100 - part) / 100.0));
            long over = unanswerable.stream().filter(value -> value >= bound).count();
            System.out.printf(
                    "bound %.3f answers %d %%, without passage      %.1f %%%n", bound, part, 100.0 * over / asked);
        }
    }

    private void percent(String what, int count) {
        System.out.printf("%-45s %.1f %%%n", what, 100.0 * count / asked);
    }
}
