package org.kiosque.engine.enrich.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kiosque.engine.enrich.reading.Lexicon;
import org.kiosque.engine.enrich.reading.Reading;
import org.kiosque.engine.enrich.reading.Token;
import org.kiosque.engine.text.Stems;
import org.kiosque.engine.text.Word;
import org.kiosque.engine.text.Words;

/** Tells words that name a subject from verbs, adjectives and general words, by how often and behind what they stand. */
public final class TopicWords {

    private static final int REPEATED = 3;
    private static final int TWICE = 2;
    private static final String[] RUSSIAN_NO_NOUNS = {
        "ть", "ться", "тся", "лся", "лась", "лись", "ал", "ил", "ел", "ла", "ли", "ло", "ый", "ий", "ая", "яя", "ое",
        "ые", "ие", "ого", "его", "ому", "ых", "их", "ую", "ой", "ам", "ах", "ями", "ами", "ет", "ят", "ит", "но"
    };

    private final Lexicon lexicon;
    private final String language;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> nouns = new HashMap<>();
    private final List<String> stems = new ArrayList<>();

    TopicWords(Reading title, Reading text) {
        this.language = text.language();
        this.lexicon = Lexicon.of(language);
        count(title);
        count(text);
    }

    private void count(Reading reading) {
        for (int i = 0; i < reading.size(); i++) {
            String stem = Stems.stem(reading.token(i).folded(), language);
            stems.add(stem);
            counts.merge(stem, 1, Integer::sum);
            if (isNounHere(reading, i)) {
                nouns.merge(stem, 1, Integer::sum);
            }
        }
    }

    private boolean isNounHere(Reading reading, int i) {
        Token token = reading.token(i);
        return switch (language) {
            case "de" -> token.capital() && !token.first();
            case "ar" -> token.folded().startsWith("ال");
            case "ru" -> !endsLikeNoNoun(token.folded());
            default ->
                token.capital() && !token.first()
                        || i > 0 && reading.adjacent(i - 1) && isArticle(reading.token(i - 1));
        };
    }

    private boolean isArticle(Token token) {
        return lexicon.has("determiners", token.folded()) || lexicon.has("prepositions", token.folded());
    }

    private static boolean endsLikeNoNoun(String folded) {
        for (String ending : RUSSIAN_NO_NOUNS) {
            if (folded.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase is repeated and, if it is one word, noun-like and not general. */
    boolean isTopic(String phrase) {
        return isTopic(phrase, REPEATED);
    }

    /** The same with less evidence, for articles that have few topics. */
    boolean mayBeTopic(String phrase) {
        return isTopic(phrase, TWICE);
    }

    private boolean isTopic(String phrase, int repeated) {
        List<String> folded =
                Words.of(phrase).stream().map(Word::text).map(Words::fold).toList();
        if (folded.stream().anyMatch(word -> lexicon.has("generic", word))) {
            return false;
        }
        if (folded.size() == 1) {
            String stem = Stems.stem(folded.getFirst(), language);
            int count = counts.getOrDefault(stem, 0);
            return count >= repeated && nouns.getOrDefault(stem, 0) * 2 >= count;
        }
        boolean inflected = language.equals("ru") || language.equals("ar");
        return !inflected && occurrences(folded) >= TWICE;
    }

    private int occurrences(List<String> folded) {
        List<String> wanted =
                folded.stream().map(word -> Stems.stem(word, language)).toList();
        int found = 0;
        for (int i = 0; i + wanted.size() <= stems.size(); i++) {
            found += stems.subList(i, i + wanted.size()).equals(wanted) ? 1 : 0;
        }
        return found;
    }
}
