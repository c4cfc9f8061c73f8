package org.kiosque.bench.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.Analyzer;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Quote;

/** Counts how a set's quotes were found: by place, by speaker, and what was taken for a quote that is none. */
final class QuoteScores {

    private final Consumer<String> listing;
    private final Count direct = new Count();
    private final Count indirect = new Count();
    private int falseQuotes;
    private int given;
    private int named;
    private int right;
    private int resolved;

    /** Quotes of a kind. */
    private static final class Count {
        private int marked;
        private int found;
        private int matched;

        private double f1() {
            return marked + found == 0 ? 0 : 2.0 * matched / (marked + found);
        }
    }

    /** Every miss is told to the listing. */
    QuoteScores(Consumer<String> listing) {
        this.listing = listing;
    }

    static QuoteScores of(List<MarkedArticle> articles, Consumer<String> listing) {
        QuoteScores scores = new QuoteScores(listing);
        articles.forEach(scores::add);
        return scores;
    }

    void add(MarkedArticle article) {
        List<MarkedQuote> left = new ArrayList<>(article.quotes());
        for (Quote quote : Analyzer.analyze(article.document()).quotes()) {
            boolean reported = quote.kind().equals("indirect");
            MarkedQuote match = match(quote, left);
            if (match != null) {
                left.remove(match);
                matched(article, quote, match);
            } else if (!excused(quote, article.quotes())) {
                (reported ? indirect : direct).found++;
                boolean none = !reported && article.quotes().stream().noneMatch(marked -> marked.touches(quote));
                falseQuotes += none ? 1 : 0;
                listing.accept((none ? "FALSE " : "WRONG PLACE ") + article.name() + " " + told(quote));
            }
        }
        for (MarkedQuote missed : left) {
            if (!missed.optional()) {
                (missed.indirect() ? indirect : direct).marked++;
                listing.accept("MISSED " + article.name() + " " + missed.kind() + " " + missed.who() + " / "
                        + words(article, missed));
            }
        }
    }

    private void matched(MarkedArticle article, Quote quote, MarkedQuote match) {
        if (match.optional()) {
            return;
        }
        Count count = match.indirect() ? indirect : direct;
        count.marked++;
        count.found++;
        count.matched++;
        if (match.who().isEmpty()) {
            return;
        }
        named++;
        given += quote.speaker() == null ? 0 : 1;
        boolean isRight = match.isBy(quote.speaker());
        right += isRight ? 1 : 0;
        resolved += match.isResolved(quote.speaker()) ? 1 : 0;
        if (!match.isResolved(quote.speaker())) {
            String fault = isRight ? "UNRESOLVED " : quote.speaker() == null ? "NOBODY " : "WRONG SPEAKER ";
            listing.accept(fault + article.name() + " " + match.who() + ": " + told(quote));
        }
    }

    private static @Nullable MarkedQuote match(Quote quote, List<MarkedQuote> marked) {
        boolean reported = quote.kind().equals("indirect");
        return marked.stream()
                .filter(one -> one.matches(quote) && (one.optional() || one.indirect() == reported))
                .findFirst()
                .orElse(null);
    }

    /** What is found inside a marked quote, or where one may be found, is not held against the finder. */
    private static boolean excused(Quote quote, List<MarkedQuote> marked) {
        return marked.stream()
                .anyMatch(one -> one.in() == quote.passage().in()
                        && (one.optional() && one.touches(quote)
                                || !quote.kind().equals("indirect")
                                        && one.span().contains(quote.passage().span())
                                        && !one.matches(quote)
                                        && isInnermost(one, quote)));
    }

    /** Half of a marked quote is no quote inside it. */
    private static boolean isInnermost(MarkedQuote one, Quote quote) {
        return one.indirect()
                || quote.passage().span().length() < .5 * one.span().length();
    }

    private static String told(Quote quote) {
        String speaker = quote.speaker() == null
                ? "-"
                : quote.speaker().label() + " [" + quote.speaker().mention().text() + "]";
        return quote.kind() + " " + speaker + " (" + quote.cue() + ") / "
                + quote.passage().text();
    }

    private static String words(MarkedArticle article, MarkedQuote quote) {
        return quote.span()
                .of(
                        quote.in() == In.TITLE
                                ? article.document().title()
                                : article.document().text());
    }

    int marked() {
        return direct.marked + indirect.marked;
    }

    /** Of both kinds. */
    double f1() {
        return 2.0
                * (direct.matched + indirect.matched)
                / Math.max(1, direct.marked + direct.found + indirect.marked + indirect.found);
    }

    double directF1() {
        return direct.f1();
    }

    double indirectF1() {
        return indirect.f1();
    }

    /** Of the quotes found whose speaker the text tells. */
    double speakerRight() {
        return (double) right / Math.max(1, named);
    }

    /** Of the direct quotes found. */
    double falseQuotes() {
        return (double) falseQuotes / Math.max(1, direct.found);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d quotes: F1 %.3f (direct %.3f of %d, indirect %.3f of %d), speaker right %.3f (of those given %.3f,"
                        + " by the fullest name %.3f), false %.3f (%d)",
                marked(),
                f1(),
                directF1(),
                direct.marked,
                indirectF1(),
                indirect.marked,
                speakerRight(),
                (double) right / Math.max(1, given),
                (double) resolved / Math.max(1, named),
                falseQuotes(),
                falseQuotes);
    }
}
