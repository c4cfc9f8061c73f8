package org.kiosque.engine.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis.Keyphrase;
import org.kiosque.engine.enrich.reading.Reading;

/** The phrases that tell what an article is about, in the order of a learned ranking. */
public final class Keyphrases {

    private static final int MOST = 10;

    private Keyphrases() {}

    /** The ten best at most, best first. */
    public static List<Keyphrase> of(Reading title, Reading text) {
        return of(title, text, Ranking.of(text.language()));
    }

    /** The same by another ranking. */
    public static List<Keyphrase> of(Reading title, Reading text, Ranking ranking) {
        Candidates candidates = Candidates.of(title, text);
        List<Candidate> ranked = candidates.all();
        Signs signs = new Signs(candidates, ranked);
        Map<Candidate, Double> scores = new HashMap<>();
        ranked.forEach(candidate -> scores.put(candidate, ranking.logit(signs.of(candidate))));
        ranked.sort(Comparator.comparingDouble((Candidate candidate) -> -scores.getOrDefault(candidate, 0.0))
                .thenComparingInt(candidate -> candidate.first));
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : ranked) {
            if (chosen.size() < MOST && chosen.stream().noneMatch(other -> isNested(candidate, other))) {
                chosen.add(candidate);
            }
        }
        double top = chosen.isEmpty() ? 1 : probability(scores.getOrDefault(chosen.getFirst(), 0.0));
        return chosen.stream()
                .map(candidate ->
                        new Keyphrase(candidate.form(), probability(scores.getOrDefault(candidate, 0.0)) / top))
                .toList();
    }

    private static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /**
     * A phrase of an article to learn from.
     *
     * @param signs what the ranking sees of it
     */
    public record Example(String phrase, double[] signs) {}

    /** Every candidate of an article. */
    public static List<Example> examples(Reading title, Reading text) {
        Candidates candidates = Candidates.of(title, text);
        List<Candidate> all = candidates.all();
        Signs signs = new Signs(candidates, all);
        return all.stream()
                .map(candidate -> new Example(candidate.form(), signs.of(candidate)))
                .toList();
    }

    private static boolean isNested(Candidate candidate, Candidate other) {
        Set<String> words = new HashSet<>(List.of(candidate.stems.split(" ")));
        Set<String> others = new HashSet<>(List.of(other.stems.split(" ")));
        return candidate.words != other.words && (words.containsAll(others) || others.containsAll(words));
    }
}
