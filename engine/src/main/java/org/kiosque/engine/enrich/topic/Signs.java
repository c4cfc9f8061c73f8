package org.kiosque.engine.enrich.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a learned ranking sees of a candidate: numbers of about 0 to 1, the same for every language. */
final class Signs {

    private final Candidates candidates;
    private final Map<String, Double> longer = new HashMap<>();
    private final double top;

    Signs(Candidates candidates, List<Candidate> all) {
        this.candidates = candidates;
        double best = 1e-9;
        for (Candidate candidate : all) {
            best = Math.max(best, candidate.score);
            if (candidate.words > 1) {
                for (String word : candidate.stems.split(" ")) {
                    longer.merge(word, (double) candidate.count, Math::max);
                }
            }
        }
        this.top = best;
    }

    double[] of(Candidate candidate) {
        double[] all = new double[32];
        double[] counts = counts(candidate);
        double[] forms = forms(candidate);
        double[] surroundings = surroundings(candidate);
        System.arraycopy(counts, 0, all, 0, counts.length);
        System.arraycopy(forms, 0, all, counts.length, forms.length);
        System.arraycopy(surroundings, 0, all, counts.length + forms.length, surroundings.length);
        return all;
    }

    /** How often and where the phrase stands. */
    private double[] counts(Candidate candidate) {
        double length = Math.max(60, candidates.length());
        double count = Math.log1p(candidate.count);
        double early = 1 / (1 + 3 * candidate.first / length);
        double[] parts = parts(candidate);
        boolean one = candidate.words == 1;
        return new double[] {
            1,
            count,
            candidate.count == 1 ? 1 : 0,
            early,
            candidate.first / length,
            count * early,
            (candidate.last - candidate.first) / length,
            parts[0],
            parts[1],
            one ? Math.min(1, longer.getOrDefault(candidate.stems, 0.0) / candidate.count) : 0,
            candidate.score / top,
            Math.log(Math.max(1e-3, candidate.score / top)) / 4
        };
    }

    /** How it is written: its words, capitals and endings. */
    private static double[] forms(Candidate candidate) {
        boolean one = candidate.words == 1;
        double capitals = (double) candidate.capitals / candidate.count;
        String form = candidate.form();
        return new double[] {
            one ? 1 : 0,
            candidate.words == 2 ? 1 : 0,
            candidate.words == 3 ? 1 : 0,
            candidate.words > 3 ? 1 : 0,
            capitals,
            one ? capitals : 0,
            candidate.count == 1 && !one && capitals == 0 ? 1 : 0,
            Math.min(2, candidate.stems.length() / 10.0 / candidate.words),
            form.endsWith("ing") || form.endsWith("ant") ? 1 : 0,
            form.endsWith("ly") || form.endsWith("ment") ? 1 : 0,
            form.endsWith("ed") || form.endsWith("é") ? 1 : 0,
            form.length() < 5 ? 1 : 0,
            one && form.equals(form.toUpperCase(Locale.ROOT)) ? 1 : 0
        };
    }

    /** What stands around it: the title, the first sentence, an article before, nothing of a phrase behind. */
    private static double[] surroundings(Candidate candidate) {
        boolean one = candidate.words == 1;
        double title = candidate.title ? 1 : 0;
        double article = (double) candidate.behindArticle / candidate.count;
        double end = (double) candidate.ends / candidate.count;
        return new double[] {
            title, one ? title : 0, candidate.lead ? 1 : 0, article, one ? article : 0, end, one ? end : 0
        };
    }

    /** How often the words of a phrase stand in the article on average, and how often the rarest does. */
    private double[] parts(Candidate candidate) {
        if (candidate.words == 1) {
            return new double[2];
        }
        double sum = 0;
        double least = 9;
        String[] words = candidate.stems.split(" ");
        for (String word : words) {
            Candidate part = candidates.get(word);
            double count = part == null ? 0 : Math.log1p(part.count);
            sum += count;
            least = part == null ? least : Math.min(least, count);
        }
        return new double[] {sum / words.length, least};
    }
}
