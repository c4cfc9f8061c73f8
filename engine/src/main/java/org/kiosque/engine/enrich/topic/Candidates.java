package org.kiosque.engine.enrich.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.enrich.number.NumberWords;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.Stems;
import org.kiosque.engine.text.StopWords;

/** The phrases that may tell what an article is about, with a first score by how often, how early, in the title and with capitals. */
final class Candidates {

    private static final int LONGEST = 4;
    private static final double NAME_SHARE = .15;
    private static final double PHRASE_SHARE = .5;
    private static final Set<String> LINKS = Set.of("de", "du", "des", "d'", "of", "do", "da", "del", "di");

    private final Lexicon lexicon;
    private final Set<String> stopWords;
    private final String language;
    private final NumberWords words;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final int length;
    private int offset;

    private Candidates(Reading title, Reading text) {
        this.language = text.language();
        this.words = NumberWords.of(language);
        this.lexicon = Lexicon.of(language);
        this.stopWords = StopWords.of(language);
        this.length = title.size() + text.size();
        collect(title, true);
        this.offset = title.size();
        collect(text, false);
        for (Candidate candidate : candidates.values()) {
            candidate.score = score(candidate);
        }
        candidates.values().stream().filter(candidate -> candidate.words > 1).forEach(this::absorb);
    }

    /** Each candidate once, scored. */
    static Candidates of(Reading title, Reading text) {
        return new Candidates(title, text);
    }

    List<Candidate> all() {
        return new ArrayList<>(candidates.values());
    }

    /** The candidate of some stems, or null. */
    @Nullable
    Candidate get(String stems) {
        return candidates.get(stems);
    }

    /** How many words the article has. */
    int length() {
        return length;
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
        candidate.last = offset + from;
        candidate.lead |= !title && reading.token(from).sentence() == 0;
        candidate.behindArticle += from > 0 && reading.adjacent(from - 1) && isArticle(reading.token(from - 1)) ? 1 : 0;
        candidate.ends +=
                end + 1 == reading.size() || !reading.adjacent(end) || !isContent(reading.token(end + 1)) ? 1 : 0;
        candidate.title |= title;
        Token token = reading.token(from);
        candidate.capitals += isCapital(reading, from, end) ? 1 : 0;
        String form = reading.text().substring(token.start(), reading.token(end).end());
        candidate.forms.merge(
                token.capital() && !token.first() ? form : form.toLowerCase(Locale.ROOT), 1, Integer::sum);
    }

    private boolean isArticle(Token token) {
        return lexicon.has("determiners", token.folded()) || lexicon.has("prepositions", token.folded());
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
}
