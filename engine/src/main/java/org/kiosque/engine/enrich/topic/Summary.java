package org.kiosque.engine.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.Stems;
import org.kiosque.engine.text.StopWords;

/** The few sentences that say most: the lead, lightly re-ranked by what the whole article and its title speak of. */
public final class Summary {

    private static final int MOST_WORDS = 60;
    private static final int MOST_SENTENCES = 40;
    private static final int BYLINE_WORDS = 12;
    private static final String SENTENCE_ENDS = ".!?…»”“\"’)؟。";

    private final Reading title;
    private final Reading text;
    private final Set<String> stopWords;
    private final List<Set<String>> terms = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final int[] words;

    private Summary(Reading title, Reading text) {
        this.title = title;
        this.text = text;
        this.stopWords = StopWords.of(text.language());
        this.words = new int[text.sentences().size()];
        collect();
    }

    /** Verbatim sentences in their order, 60 words at most unless the first alone is longer. */
    public static List<Passage> of(Reading title, Reading text) {
        return new Summary(title, text).choose();
    }

    private void collect() {
        text.sentences().forEach(sentence -> terms.add(new HashSet<>()));
        for (Token token : text.tokens()) {
            words[token.sentence()]++;
            if (!stopWords.contains(token.folded()) && token.folded().length() > 2) {
                String stem = Stems.stem(token.folded(), text.language());
                terms.get(token.sentence()).add(stem);
                counts.merge(stem, 1, Integer::sum);
            }
        }
        for (Token token : title.tokens()) {
            counts.merge(Stems.stem(token.folded(), text.language()), 3, Integer::sum);
        }
    }

    private List<Passage> choose() {
        List<Integer> ranked = new ArrayList<>();
        for (int i = 0; i < Math.min(words.length, MOST_SENTENCES); i++) {
            if (words[i] >= 5 && words[i] <= 2 * MOST_WORDS && isStatement(i)) {
                ranked.add(i);
            }
        }
        ranked.sort(Comparator.comparingDouble(i -> -score(i)));
        List<Integer> chosen = new ArrayList<>();
        int total = 0;
        for (int i : ranked) {
            boolean fits = chosen.isEmpty() || total + words[i] <= MOST_WORDS;
            if (fits && chosen.size() < 3 && chosen.stream().noneMatch(other -> isAlike(i, other))) {
                chosen.add(i);
                total += words[i];
            }
        }
        return chosen.stream().sorted().map(this::passage).toList();
    }

    /** Ends like a sentence, unlike headings, and is no byline and no call to subscribe. */
    private boolean isStatement(int sentence) {
        Reading.Range range = text.sentences().get(sentence);
        if (SENTENCE_ENDS.indexOf(text.text().charAt(range.end() - 1)) < 0) {
            return false;
        }
        Lexicon lexicon = Lexicon.of(text.language());
        for (int i = text.tokenAt(range.start()); i < text.tokenAt(range.end()); i++) {
            String folded = text.token(i).folded();
            boolean byline = words[sentence] <= BYLINE_WORDS && lexicon.has("bylines", folded);
            if (byline || lexicon.has("boilerplate", folded)) {
                return false;
            }
        }
        return true;
    }

    private double score(int sentence) {
        double weight = 0;
        for (String term : terms.get(sentence)) {
            weight += Math.log(counts.getOrDefault(term, 1));
        }
        double central = weight / Math.sqrt(4.0 + terms.get(sentence).size());
        double position = 1 / (1 + .25 * sentence);
        double shape = text.text().charAt(text.sentences().get(sentence).end() - 1) == '?' ? .5 : 1;
        return (central + 1) * position * shape;
    }

    private boolean isAlike(int one, int other) {
        Set<String> common = new HashSet<>(terms.get(one));
        common.retainAll(terms.get(other));
        return common.size() * 2
                > Math.min(terms.get(one).size(), terms.get(other).size());
    }

    private Passage passage(int sentence) {
        Reading.Range range = text.sentences().get(sentence);
        return text.passage(range.start(), range.end());
    }
}
