package org.kiosque.engine.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.terms.Token;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/**
 * Groups texts that are one text: copies, shortened copies, rewrites and translations of a dispatch. Texts told anew by
 * another are not copies. Candidates come from MinHash over runs of words, words, and figures with names. What decides
 * is how many of the shorter text's runs of three words the longer one holds; of rewrites, how many words and figures
 * both hold; of translations, figures and names in their order.
 *
 * <p>Remembers a bounded number of texts, the latest. Not safe for use by several threads at once.
 */
public final class Duplicates {

    /** The part of the shorter text that the longer one must hold; texts told anew share about .3. */
    private static final double CONTAINMENT = 0.57;

    /** The same where both begin with the same words: editions of one dispatch, cut or carried on differently. */
    private static final double SAME_OPENING_CONTAINMENT = 0.35;

    /**
     * A desk that rewrites a dispatch sentence by sentence keeps a fifth to a half of its runs of three words, but most
     * of its words and of its figures; an outlet's next article on the matter has other figures, one told anew few words.
     */
    private static final double REWRITTEN_CONTAINMENT = 0.15;

    private static final double REWRITTEN_WORDING = 0.4;
    private static final double REWRITTEN_FIGURES = 0.65;
    private static final int LEAST_FIGURES = 3;

    /** One that says every sentence in words of its own keeps the figures and names: told anew, no article keeps both. */
    private static final double REWORDED_WORDING = 0.26;

    private static final double REWORDED_NAMES = 0.7;
    private static final int REWORDED_LEAST_FIGURES = 5;

    /** A translation keeps the figures but for those that a language writes in words, and of the words the names. */
    private static final double TRANSLATED_FIGURES = 0.55;

    private static final double TRANSLATED_WORDING = 0.25;

    private static final double TRANSLATED_RATIO = 0.5;

    /** How sure a translation is, which shares no runs of words: less than any other copy. */
    private static final double LEAST_SURE = 0.01;

    private static final int REWRITTEN_WORDS = 80;

    /** Two rows a band find a copy shortened to a fifth nine times in ten. */
    private static final MinHash RUNS = new MinHash(64, 2);

    /** Three rows a band find two texts that share half of their words nineteen times in twenty. */
    private static final MinHash WORDS = new MinHash(24, 3);

    /** More bands than for words: German begins every noun with a capital, so that fewer anchors are shared. */
    private static final MinHash ANCHORS = new MinHash(48, 3);

    private static final int[] NONE = {};
    private static final int OPENING_WORDS = 40;
    private static final int CAPACITY = 100_000;
    private static final int CANDIDATES_PER_KEY = 50;
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
        if (entry.sketch().runs().length == 0) {
            return;
        }
        if (current.entries.size() * 2 >= capacity) {
            previous = current;
            current = new Generation();
        }
        current.add(entry);
    }

    private record Entry(String group, Sketch sketch) {}

    /**
     * What a text is recognised by.
     *
     * @param runs its runs of words
     * @param vocabulary its longer words, none of a brief text
     * @param figures its figures
     * @param anchors its figures and names in their order, none of a brief text
     * @param keys by which texts find each other; what is remembered does without
     * @param opening a hash of its first words, 0 of a brief text
     */
    private record Sketch(
            int[] runs, int[] vocabulary, int[] figures, int[] anchors, long[] keys, int words, long opening) {

        static Sketch of(String text) {
            List<Word> written = Words.of(text);
            List<String> words = Shingles.words(written);
            boolean brief = words.size() < REWRITTEN_WORDS;
            int[] vocabulary = Shingles.set(brief ? NONE : Shingles.vocabulary(words));
            int[] anchors = brief ? NONE : Anchors.of(written);
            long[] keys = Stream.of(
                            RUNS.keys(Shingles.of(words, CANDIDATE_WORDS)),
                            WORDS.keys(vocabulary),
                            ANCHORS.keys(Shingles.set(anchors)))
                    .flatMapToLong(Arrays::stream)
                    .toArray();
            long opening = words.size() < OPENING_WORDS
                    ? 0
                    : Token.hash(String.join(" ", words.subList(0, OPENING_WORDS)), 'o');
            return new Sketch(
                    Shingles.set(Shingles.of(words, DECIDING_WORDS)),
                    vocabulary,
                    Shingles.set(Shingles.figures(words)),
                    anchors,
                    keys,
                    words.size(),
                    opening);
        }

        Sketch remembered() {
            return new Sketch(runs, vocabulary, figures, anchors, new long[0], words, opening);
        }

        /** How sure two texts are one, 0 where they are not. */
        double sameness(Sketch other) {
            int shorter = Math.min(runs.length, other.runs.length);
            double containment = (double) Shingles.shared(runs, other.runs) / shorter;
            double ratio = (double) Math.min(words, other.words) / Math.max(words, other.words);
            if (containment >= bound(other) && ratio >= leastRatio(other)) {
                return containment;
            }
            int fewer = Math.min(figures.length, other.figures.length);
            double sameFigures = fewer < LEAST_FIGURES ? 0 : Shingles.likeness(figures, other.figures);
            if (sameFigures < Math.min(REWRITTEN_FIGURES, TRANSLATED_FIGURES)) {
                return 0;
            }
            double sameWords = Shingles.likeness(vocabulary, other.vocabulary);
            boolean rewritten = sameFigures >= REWRITTEN_FIGURES
                    && containment >= REWRITTEN_CONTAINMENT
                    && sameWords >= REWRITTEN_WORDING;
            boolean reworded = sameFigures >= REWRITTEN_FIGURES
                    && fewer >= REWORDED_LEAST_FIGURES
                    && ratio >= TRANSLATED_RATIO
                    && sameWords >= REWORDED_WORDING
                    && Anchors.containment(anchors, other.anchors) >= REWORDED_NAMES;
            boolean translated = sameFigures >= TRANSLATED_FIGURES
                    && ratio >= TRANSLATED_RATIO
                    && sameWords <= TRANSLATED_WORDING
                    && Anchors.agree(anchors, other.anchors);
            return rewritten || reworded || translated ? Math.max(containment, LEAST_SURE) : 0;
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
            for (long key : entry.sketch().keys()) {
                buckets.add(key, entries.size());
            }
            entries.add(new Entry(entry.group(), entry.sketch().remembered()));
        }

        /** The text most like this one, the earliest of equals, or the one given where none is better. */
        @Nullable
        Entry best(Sketch sketch, @Nullable Entry known) {
            Set<Integer> candidates = new TreeSet<>();
            for (long key : sketch.keys()) {
                buckets.each(key, CANDIDATES_PER_KEY, candidates::add);
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
