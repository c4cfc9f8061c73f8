package org.kiosque.engine.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.terms.Token;
import org.kiosque.engine.text.Document;

/**
 * Groups texts that are one text: copies, shortened copies and light rewrites of a dispatch. Texts told anew in
 * other words are not copies. Candidates come from MinHash over runs of five words; what decides is how many of the
 * shorter text's runs of three words the longer one holds.
 *
 * <p>Remembers a bounded number of texts, the latest. Not safe for use by several threads at once.
 */
public final class Duplicates {

    /** The part of the shorter text that the longer one must hold; texts told anew share about .3. */
    private static final double CONTAINMENT = 0.6;

    /** The same where both begin with the same words: editions of one dispatch, cut or carried on differently. */
    private static final double SAME_OPENING_CONTAINMENT = 0.35;

    private static final int OPENING_WORDS = 40;
    private static final int CAPACITY = 100_000;
    private static final int CANDIDATES_PER_BAND = 50;
    private static final int CANDIDATE_WORDS = 5;
    private static final int DECIDING_WORDS = 3;

    private final int capacity;
    private Generation current = new Generation();
    private Generation previous = new Generation();

    public Duplicates() {
        this(CAPACITY);
    }

    /** Remembers between {@code capacity} and half as many texts. */
    public Duplicates(int capacity) {
        this.capacity = capacity;
    }

    /** The group of each document, in their order; a document without text counts with its title. */
    public static List<String> group(List<Document> documents) {
        Duplicates duplicates = new Duplicates(Math.max(CAPACITY, documents.size() * 2));
        return documents.stream()
                .map(document ->
                        duplicates.add(document.id(), document.text().isBlank() ? document.title() : document.text()))
                .toList();
    }

    /** Adds a text and gives its group: the id of the group's first text, its own where it is the first. */
    public String add(String id, String text) {
        Sketch sketch = Sketch.of(text);
        Entry best = current.best(sketch, null);
        best = previous.best(sketch, best);
        String group = best == null ? id : best.group();
        keep(new Entry(group, sketch));
        return group;
    }

    /** Takes back a text whose group was decided before, as after a restart. */
    public void restore(String text, String group) {
        keep(new Entry(group, Sketch.of(text)));
    }

    private void keep(Entry entry) {
        if (entry.sketch().shingles().length == 0) {
            return;
        }
        if (current.entries.size() * 2 >= capacity) {
            previous = current;
            current = new Generation();
        }
        current.add(entry);
    }

    private record Entry(String group, Sketch sketch) {}

    /** What is kept of a text. */
    private record Sketch(long[] shingles, long[] bands, int words, long opening) {

        static Sketch of(String text) {
            List<String> words = Shingles.words(text);
            long[] candidates = Shingles.of(words, CANDIDATE_WORDS);
            long[] bands = candidates.length == 0 ? candidates : MinHash.bands(MinHash.signature(candidates));
            long opening = words.size() < OPENING_WORDS
                    ? 0
                    : Token.hash(String.join(" ", words.subList(0, OPENING_WORDS)), 'o');
            return new Sketch(Shingles.of(words, DECIDING_WORDS), bands, words.size(), opening);
        }

        Sketch withoutBands() {
            return new Sketch(shingles, new long[0], words, opening);
        }

        /** How sure two texts are one, 0 where they are not. */
        double sameness(Sketch other) {
            int shorter = Math.min(shingles.length, other.shingles.length);
            double containment = (double) Shingles.shared(shingles, other.shingles) / shorter;
            double ratio = (double) Math.min(words, other.words) / Math.max(words, other.words);
            return containment >= bound(other) && ratio >= leastRatio(other) ? containment : 0;
        }

        /** Few words are soon shared by chance: a headline's must nearly all be there. */
        private double bound(Sketch other) {
            int shorter = Math.min(words, other.words);
            if (opening != 0 && opening == other.opening) {
                return SAME_OPENING_CONTAINMENT;
            }
            return shorter < 15 ? 0.85 : shorter < 40 ? 0.75 : CONTAINMENT;
        }

        /** A short text inside of a long one is a quotation rather than a copy. */
        private double leastRatio(Sketch other) {
            int shorter = Math.min(words, other.words);
            return shorter < 15 ? 0.8 : shorter < 40 ? 0.4 : 0.1;
        }
    }

    /** Texts that are forgotten together. */
    private static final class Generation {
        private final List<Entry> entries = new ArrayList<>();
        private final Buckets buckets = new Buckets();

        void add(Entry entry) {
            for (long band : entry.sketch().bands()) {
                buckets.add(band, entries.size());
            }
            entries.add(new Entry(entry.group(), entry.sketch().withoutBands()));
        }

        /** The text most like this one, the earliest of equals, or the one given where none is better. */
        @Nullable
        Entry best(Sketch sketch, @Nullable Entry known) {
            Set<Integer> candidates = new TreeSet<>();
            for (long band : sketch.bands()) {
                buckets.each(band, CANDIDATES_PER_BAND, candidates::add);
            }
            Entry best = known;
            double bestSameness = known == null ? 0 : sketch.sameness(known.sketch());
            for (int candidate : candidates) {
                double sameness = sketch.sameness(entries.get(candidate).sketch());
                if (sameness > bestSameness) {
                    best = entries.get(candidate);
                    bestSameness = sameness;
                }
            }
            return best;
        }
    }
}
