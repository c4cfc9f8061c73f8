package org.kiosque.engine.cluster;

import java.util.ArrayList;
import java.util.List;
import org.kiosque.engine.terms.Frequencies;
import org.kiosque.engine.terms.Skeleton;
import org.kiosque.engine.terms.TermMap;
import org.kiosque.engine.terms.Things;
import org.kiosque.engine.terms.Token;
import org.kiosque.engine.text.Document;

/**
 * How much two articles tell the same, from 0 to 1. Words count by how rare they are among the documents it was
 * given to learn from; where it was given none, all count alike. What their words speak of in any language
 * ({@link Things}) counts beside. Articles in two languages are compared by that and by the names and numbers they
 * share, which gives lower figures.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Similarity {

    private static final int TITLE_WORDS = 60;
    private static final int MOST_WORDS = 1_500;
    private static final int LEAD_TOKENS = 120;
    private static final int TITLE_BOOST = 3;

    /** Found on pairs judged by people; the root spreads the low figures that most pairs have. */
    private static final double PART = 0.25 / 1.75;

    private static final double ROOT = 1 / 1.75;
    private static final String SHARED = "*";
    private static final String THINGS = "*t";

    /** What the things spoken of count beside the words; found on the same pairs. */
    private static final double BESIDE = 0.2;

    private final Frequencies frequencies = new Frequencies();

    /** Takes note of how common a document's words are. */
    public void learn(Document document) {
        Parts parts = Parts.of(document);
        frequencies.count(parts.language(), parts.all().terms());
        frequencies.count(SHARED, parts.names().terms());
        frequencies.count(THINGS, parts.things().terms());
    }

    /** The similarity of two documents; 0 where they share nothing that tells. */
    public double score(Document a, Document b) {
        Parts left = Parts.of(a);
        Parts right = Parts.of(b);
        if (!left.language().equals(right.language())) {
            return beside(cosine(SHARED, left.names(), right.names()), 1, left, right);
        }
        String table = left.language();
        double all = cosine(table, left.all(), right.all());
        double lead = cosine(table, left.lead(), right.lead());
        double title = cosine(table, left.title(), right.title());
        return beside(PART * (all + lead + title) + ROOT * Math.sqrt(all), BESIDE, left, right);
    }

    /** A likeness of words with that of the things they speak of, where both speak of any. */
    private double beside(double words, double weight, Parts left, Parts right) {
        boolean silent = left.things().size() == 0 || right.things().size() == 0;
        double things = silent ? 0 : cosine(THINGS, left.things(), right.things());
        return Math.clamp(silent ? words : (words + weight * things) / (1 + weight), 0, 1);
    }

    private double cosine(String table, TermMap a, TermMap b) {
        return Math.max(0, frequencies.weighted(table, a).dot(frequencies.weighted(table, b)));
    }

    /** What of a document is compared apart, as counts of terms. */
    private record Parts(String language, TermMap title, TermMap lead, TermMap all, TermMap names, TermMap things) {

        static Parts of(Document document) {
            List<Token> title = Token.of(document.title(), document.language(), TITLE_WORDS);
            List<Token> tokens = new ArrayList<>();
            for (int i = 0; i < TITLE_BOOST; i++) {
                tokens.addAll(title);
            }
            tokens.addAll(Token.of(document.text(), document.language(), MOST_WORDS));
            List<Token> lead = tokens.subList(0, Math.min(LEAD_TOKENS, tokens.size()));
            String language = document.language() == null ? "" : document.language();
            return new Parts(language, stems(title), stems(lead), stems(tokens), names(lead), things(tokens, language));
        }

        private static TermMap stems(List<Token> tokens) {
            TermMap stems = new TermMap(tokens.size());
            tokens.forEach(token -> stems.add(token.stem(), 1));
            return stems;
        }

        private static TermMap things(List<Token> tokens, String language) {
            TermMap things = new TermMap(64);
            tokens.forEach(token -> Things.addTo(things, token, language));
            return things;
        }

        private static TermMap names(List<Token> tokens) {
            TermMap names = new TermMap(tokens.size());
            tokens.forEach(token -> Skeleton.addTo(names, token));
            return names;
        }
    }
}
