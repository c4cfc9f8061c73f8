package org.kiosque.bench.extract;

import java.util.Locale;

/** How well the texts of some pages were found: by shingles where the whole text is known, else by its known lines. */
public final class TextScores {

    private final Shingles shingles = new Shingles();
    private int hits;
    private int missing;
    private int wrong;
    private int pages;

    /** Adds a page and tells its own score, 0 to 1. */
    public double add(GoldPage page, String found) {
        pages++;
        return page.isWhole() ? shingles.add(page.text(), found) : lines(page, GoldPage.folded(found));
    }

    private double lines(GoldPage page, String found) {
        int held = (int) page.wanted().stream().filter(found::contains).count();
        int lost = page.wanted().size() - held;
        int more = (int) page.unwanted().stream().filter(found::contains).count();
        hits += held;
        missing += lost;
        wrong += more;
        return f(held, lost, more);
    }

    private static double f(int hits, int missing, int wrong) {
        return hits + missing + wrong == 0 ? 1 : 2.0 * hits / (2 * hits + missing + wrong);
    }

    /** F1 of all pages. */
    public double f1() {
        return hits + missing + wrong > 0 ? f(hits, missing, wrong) : shingles.f1();
    }

    /** The share of pages whose words are exactly right; 0 where only lines are known. */
    public double exact() {
        return shingles.exact();
    }

    @Override
    public String toString() {
        return hits + missing + wrong > 0
                ? String.format(
                        Locale.ROOT,
                        "F %.4f (%d pages; lines found %d, missing %d, wrong %d)",
                        f1(),
                        pages,
                        hits,
                        missing,
                        wrong)
                : String.format(
                        Locale.ROOT,
                        "F1 %.4f P %.4f R %.4f exact %.3f (%d pages)",
                        f1(),
                        shingles.precision(),
                        shingles.recall(),
                        exact(),
                        pages);
    }
}
