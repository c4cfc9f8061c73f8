package org.kiosque.engine.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis.Keyphrase;
import org.kiosque.engine.enrich.number.NumberWords;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.Stems;
import org.kiosque.engine.text.StopWords;

/** The phrases that tell what an article is about, ranked by how often, how early, in the title and with capitals. */
public final class Keyphrases {

    private static final int MOST = 10;
    private static final int LONGEST = 4;
    private static final double NAME_SHARE = .15;
    private static final double PHRASE_SHARE = .5;
    private static final Set<String> LINKS = Set.of("de", "du", "des", "d'", "of", "do", "da", "del", "di");

    private final Lexicon lexicon;
    private final Set<String> stopWords;
    private final String language;
    private final NumberWords words;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private int offset;
    private int length;

    private Keyphrases(String language) {
        this.language = language;
        this.words = NumberWords.of(language);
        this.lexicon = Lexicon.of(language);
        this.stopWords = StopWords.of(language);
    }

    /** The ten best at most, best first. */
    public static List<Keyphrase> of(Reading title, Reading text) {
        Keyphrases keyphrases = new Keyphrases(text.language());
        keyphrases.length = title.size() + text.size();
        keyphrases.collect(title, true);
        keyphrases.offset = title.size();
        keyphrases.collect(text, false);
        return keyphrases.best();
    }

    private static final class Candidate {
        final String stems;
        final Map<String, Integer> forms = new HashMap<>();
        final int words;
        final int first;
        int count;
        int capitals;
        boolean title;
        double score;

        public Candidate(String stems, int words, int first) {
            this.stems = stems;
            this.words = words;
            this.first = first;
        }

        public String form() {
            return forms.entrySet().stream()
                    .max(Comparator.comparingInt((Map.Entry<String, Integer> form) -> form.getValue())
                            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .orElse(stems);
        }
    }

    private void collect(Reading reading, boolean title) {
        for (int i = 0; i < reading.size(); i++) {
            if (!isContent(reading.token(i))) {
                continue;
            }
            StringBuilder stems = new StringBuilder();
            for (int end = i; end < Math.min(reading.size(), i + LONGEST); end++) {
                if (end > i && !reading.joined(end - 1)) {
                    break;
                }
                Token token = reading.token(end);
                boolean content = isContent(token);
                if (!content && (end == i || !LINKS.contains(token.folded()))) {
                    break;
                }
                stems.append(end > i ? " " : "")
                        .append(content ? Stems.stem(token.folded(), language) : token.folded());
                if (content) {
                    add(reading, i, end, stems.toString(), title);
                }
            }
        }
    }

    private void add(Reading reading, int from, int end, String stems, boolean title) {
        int words = end - from + 1;
        Candidate candidate = candidates.computeIfAbsent(stems, key -> new Candidate(key, words, offset + from));
        candidate.count++;
        candidate.title |= title;
        Token token = reading.token(from);
        candidate.capitals += isCapital(reading, from, end) ? 1 : 0;
        String form = reading.text().substring(token.start(), reading.token(end).end());
        candidate.forms.merge(
                token.capital() && !token.first() ? form : form.toLowerCase(Locale.ROOT), 1, Integer::sum);
    }

    private boolean isCapital(Reading reading, int from, int end) {
        if (reading.token(from).first() && from == end && !reading.token(from).acronym()) {
            return false;
        }
        for (int i = from; i <= end; i++) {
            if (isContent(reading.token(i)) && !reading.token(i).capital()) {
                return false;
            }
        }
        return true;
    }

    private boolean isContent(Token token) {
        String folded = token.folded();
        return folded.length() > 2
                && !token.number()
                && !folded.endsWith("'")
                && !stopWords.contains(folded)
                && !lexicon.has("general", folded)
                && (!lexicon.has("verbs", folded))
                && (!lexicon.has("cues", folded) || token.capital() && !token.first())
                && words.small(folded).isEmpty()
                && words.symbol(folded, "").isEmpty()
                && (token.capital() || !isFrenchVerb(folded));
    }

    private boolean isFrenchVerb(String folded) {
        return language.equals("fr")
                && (folded.endsWith("aient")
                        || folded.endsWith("erait")
                        || folded.endsWith("eront")
                        || folded.endsWith("ait") && folded.length() > 5
                        || folded.endsWith("amment")
                        || folded.endsWith("emment")
                        || folded.endsWith("-il")
                        || folded.endsWith("-elle")
                        || folded.endsWith("-ils")
                        || folded.endsWith("ssant")
                        || folded.endsWith("ront")
                        || folded.endsWith("er") && folded.length() > 5 && !folded.endsWith("ier"));
    }

    private List<Keyphrase> best() {
        for (Candidate candidate : candidates.values()) {
            candidate.score = score(candidate);
        }
        candidates.values().stream().filter(candidate -> candidate.words > 1).forEach(this::absorb);
        List<Candidate> ranked = new ArrayList<>(candidates.values());
        ranked.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.score)
                .thenComparingInt(c -> c.first));
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : ranked) {
            if (chosen.size() < MOST && chosen.stream().noneMatch(other -> isNested(candidate, other))) {
                chosen.add(candidate);
            }
        }
        double top = chosen.isEmpty() ? 1 : Math.max(chosen.getFirst().score, 1e-9);
        return chosen.stream()
                .map(candidate -> new Keyphrase(candidate.form(), Math.max(0, candidate.score / top)))
                .toList();
    }

    private double score(Candidate candidate) {
        double frequency = candidate.words == 1 ? Math.log1p(candidate.count) : Math.log1p(candidate.count * 1.5) - .45;
        double position = 1.0 / (1 + 3.0 * candidate.first / Math.max(60, length));
        double capitals = (double) candidate.capitals / candidate.count;
        double score = frequency * (.4 + position) * (1 + .6 * capitals) * (candidate.title ? 1.7 : 1);
        boolean once = candidate.count == 1 && candidate.words > 1 && capitals == 0;
        return once ? score * .45 : score;
    }

    /** Words that mostly stand in one longer phrase give their weight to it. */
    private void absorb(Candidate longer) {
        boolean name = longer.capitals == longer.count;
        if (longer.count < 2 && !name) {
            return;
        }
        for (String word : longer.stems.split(" ")) {
            Candidate part = candidates.get(word);
            if (part != null && longer.count >= (name ? NAME_SHARE : PHRASE_SHARE) * part.count) {
                longer.score = Math.max(longer.score, part.score * 1.05);
                part.score *= language.equals("en") ? .85 : .3;
            }
        }
    }

    private static boolean isNested(Candidate candidate, Candidate other) {
        Set<String> words = new HashSet<>(List.of(candidate.stems.split(" ")));
        Set<String> others = new HashSet<>(List.of(other.stems.split(" ")));
        return candidate.words != other.words && (words.containsAll(others) || others.containsAll(words));
    }
}
