package org.kiosque.engine.terms;

import java.util.HashMap;
import java.util.Map;

/**
 * How many documents hold a term, counted as they come, a table for each language and one for what all languages
 * share. Old counts fade: a table that is full is halved.
 */
public final class Frequencies {

    /** Documents that each table is taken to have seen before the first came, so that early terms aren't all common. */
    private static final double PRIOR = 400;

    /** How many of those a term is taken to have been in, and half a document more. */
    private static final double PRIOR_HOLDING = 1.3;

    private static final int FULL = 100_000;

    private final Map<String, Table> tables = new HashMap<>();

    /** Counts one document by the terms it holds. */
    public void count(String table, long[] distinct) {
        Table counts = tables.computeIfAbsent(table, name -> new Table());
        for (long term : distinct) {
            counts.documents.add(term, 1);
        }
        if (++counts.total >= FULL) {
            counts.total /= 2;
            counts.documents = counts.documents.halved(1);
        }
    }

    public double idf(String table, long term) {
        Table counts = tables.get(table);
        double holding = counts == null ? 0 : counts.documents.get(term);
        double total = counts == null ? 0 : counts.total;
        return Math.max(0.1, Math.log((PRIOR + total + 1) / (holding + PRIOR_HOLDING)));
    }

    /** Counts of terms turned into a vector: rare terms weigh more, repeated ones a little more. */
    public Vector weighted(String table, TermMap counts) {
        return weighted(table, counts, 0);
    }

    /** The same beside a term of the weight {@code unshared} that nothing else has. */
    public Vector weighted(String table, TermMap counts, double unshared) {
        TermMap weights = new TermMap(counts.size());
        for (long term : counts.terms()) {
            double count = counts.get(term);
            double often = count < 1 ? count : 1 + Math.log(count);
            weights.add(term, (float) (often * idf(table, term)));
        }
        return Vector.of(weights, unshared);
    }

    private static final class Table {
        private TermMap documents = new TermMap(256);
        private int total;
    }
}
