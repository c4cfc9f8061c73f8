package org.kiosque.engine.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which language a text or a headline is written in: by its script, by its function words and, where
 * these leave a doubt, by OpenNLP's character n-grams (103 languages), which are loaded at the first doubt.
 */
public final class Languages {

    /** More text than this tells nothing new. */
    private static final int ENOUGH = 1200;

    private static final int CLEAR_HITS = 6;
    private static final double CLEAR_LEAD = 1.6;
    private static final double WEIGHT_OF_WORDS = 9;

    private Languages() {}

    /** The BCP 47 primary subtag, or empty where there are fewer than three letters. */
    public static Optional<String> detect(String text) {
        String sample = sample(text);
        Scripts scripts = Scripts.of(sample);
        if (scripts.letters() < 3) {
            return Optional.empty();
        }
        Optional<String> byScript = scripts.language();
        return byScript.isPresent() ? byScript : Optional.of(byWords(sample, scripts));
    }

    private static String sample(String text) {
        if (text.length() <= ENOUGH) {
            return text;
        }
        int end = text.lastIndexOf(' ', ENOUGH);
        return text.substring(0, end > 0 ? end : ENOUGH);
    }

    private static String byWords(String sample, Scripts scripts) {
        Map<String, Double> hits = hits(sample);
        String best = "";
        double first = 0;
        double second = 0;
        for (Map.Entry<String, Double> entry : hits.entrySet()) {
            double value = entry.getValue();
            if (value > first) {
                second = first;
                first = value;
                best = entry.getKey();
            } else if (value > second) {
                second = value;
            }
        }
        boolean clear = first >= CLEAR_HITS && first >= CLEAR_LEAD * second;
        return clear ? best : byGrams(sample, scripts, hits);
    }

    /** Function words found for each language; one that several languages share counts less. */
    private static Map<String, Double> hits(String sample) {
        Map<String, Double> hits = new HashMap<>();
        for (Word word : Words.of(sample)) {
            String folded = folded(word.text());
            List<String> languages = FunctionWords.LANGUAGES.getOrDefault(folded, List.of());
            for (String language : languages) {
                hits.merge(language, (folded.length() == 1 ? .4 : 1.0) / Math.sqrt(languages.size()), Double::sum);
            }
        }
        return hits;
    }

    private static String folded(String word) {
        String folded = Words.fold(word);
        return folded.endsWith("'") ? folded.substring(0, folded.length() - 1) : folded;
    }

    private static String byGrams(String sample, Scripts scripts, Map<String, Double> hits) {
        String lower = sample.toLowerCase(Locale.ROOT);
        int words = 1 + sample.length() / 6;
        String best = "";
        double highest = Double.NEGATIVE_INFINITY;
        for (Grams.Guess guess : Grams.guesses(sample)) {
            double evidence = hits.getOrDefault(guess.language(), 0.0) / words;
            double score = Math.log(guess.probability() + 1e-4)
                    + WEIGHT_OF_WORDS * evidence
                    + Alphabets.evidence(lower, guess.language());
            if (score > highest && scripts.mayBe(guess.language())) {
                highest = score;
                best = guess.language();
            }
        }
        return best.isEmpty() ? "und" : best;
    }

    /** Which languages each function word belongs to. */
    private static final class FunctionWords {
        static final Map<String, List<String>> LANGUAGES = load();

        private static Map<String, List<String>> load() {
            Map<String, List<String>> languages = new HashMap<>();
            for (Map.Entry<String, Set<String>> list : StopWords.all().entrySet()) {
                for (String word : list.getValue()) {
                    languages.merge(word, List.of(list.getKey()), FunctionWords::joined);
                }
            }
            return Collections.unmodifiableMap(languages);
        }

        private static List<String> joined(List<String> some, List<String> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }
}
