package org.kiosque.bench.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Whether a confidence keeps its promise: of the pages with .8, four in five should be good. */
public final class Reliability {

    private static final int BINS = 10;

    private record Case(double confidence, double score, boolean good) {}

    private final List<Case> cases = new ArrayList<>();

    /**
     * Adds a page.
     *
     * @param score how well its text was found, 0 to 1
     * @param good whether that is complete and clean
     */
    public void add(double confidence, double score, boolean good) {
        cases.add(new Case(confidence, score, good));
    }

    /** The probability that a good page has a higher confidence than one that isn't. */
    double auc() {
        List<Case> sorted = cases.stream()
                .sorted(Comparator.comparingDouble(Case::confidence))
                .toList();
        double bad = 0;
        double right = 0;
        for (Case each : sorted) {
            bad += each.good() ? 0 : 1;
            right += each.good() ? bad : 0;
        }
        return right / Math.max(1, bad * (cases.size() - bad));
    }

    /** The mean distance of promise and outcome over the bins, by pages. */
    double error() {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            List<Case> in = bin(bin);
            sum += in.size() * Math.abs(promised(in) - kept(in));
        }
        return sum / Math.max(1, cases.size());
    }

    private List<Case> bin(int bin) {
        return cases.stream()
                .filter(each -> Math.min(BINS - 1, (int) (each.confidence() * BINS)) == bin)
                .toList();
    }

    private static double promised(List<Case> cases) {
        return cases.stream().mapToDouble(Case::confidence).average().orElse(0);
    }

    private static double kept(List<Case> cases) {
        return cases.stream().mapToDouble(each -> each.good() ? 1 : 0).average().orElse(0);
    }

    /** The table of the bins, and for some bounds what hiding the pages below them would cost. */
    public void print() {
        System.out.printf(Locale.ROOT, "confidence: AUC %.3f, expected calibration error %.3f%n", auc(), error());
        for (int bin = 0; bin < BINS; bin++) {
            List<Case> in = bin(bin);
            System.out.printf(
                    Locale.ROOT,
                    "  %.1f to %.1f: %4d pages, promised %.2f, good %.2f, mean score %.2f%n",
                    bin / 10.0,
                    (bin + 1) / 10.0,
                    in.size(),
                    promised(in),
                    kept(in),
                    in.stream().mapToDouble(Case::score).average().orElse(0));
        }
        for (double bound : new double[] {.05, .1, .15, .2, .25, .3, .4, .5}) {
            List<Case> below =
                    cases.stream().filter(each -> each.confidence() < bound).toList();
            System.out.printf(
                    Locale.ROOT,
                    "  hidden below %.2f: %d pages, of them good %d, spoilt (score under .5) %d of %d%n",
                    bound,
                    below.size(),
                    below.stream().filter(Case::good).count(),
                    below.stream().filter(each -> each.score() < 0.5).count(),
                    cases.stream().filter(each -> each.score() < 0.5).count());
        }
    }
}
