package org.kiosque.server.web.front;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiosque.engine.text.StopWords;
import org.kiosque.engine.text.Words;
import org.kiosque.server.store.Card;

/**
 * How much the headline and teaser of each article of a story are like those of the others in its language.
 *
 * @param scores from 0 to 1 by the article's id: the mean part of words shared with another article
 */
record Centrality(Map<Long, Double> scores) {

    private static final int SHORTEST_WORD = 3;

    static Centrality of(List<Card> cards) {
        Map<String, List<Card>> byLanguage = cards.stream()
                .filter(card -> card.copyOf() == null)
                .collect(Collectors.groupingBy(card -> Objects.requireNonNullElse(card.language(), "")));
        Map<Long, Double> scores = new HashMap<>();
        byLanguage.values().forEach(same -> score(same, scores));
        return new Centrality(scores);
    }

    double at(Card card) {
        return scores.getOrDefault(card.id(), 0.0);
    }

    private static void score(List<Card> same, Map<Long, Double> scores) {
        Map<Long, Set<String>> words = same.stream().collect(Collectors.toMap(Card::id, Centrality::words));
        for (var card : same) {
            var own = words.getOrDefault(card.id(), Set.of());
            scores.put(
                    card.id(),
                    words.values().stream()
                            .mapToDouble(other -> shared(own, other))
                            .average()
                            .orElse(0));
        }
    }

    private static Set<String> words(Card card) {
        var general = StopWords.of(card.language());
        return Words.of(card.title() + " " + card.teaser()).stream()
                .map(word -> Words.fold(word.text()))
                .filter(word -> word.length() >= SHORTEST_WORD && !general.contains(word))
                .collect(Collectors.toSet());
    }

    private static double shared(Set<String> own, Collection<String> other) {
        Set<String> both = new HashSet<>(own);
        both.retainAll(other);
        return both.isEmpty() ? 0 : (double) both.size() / Math.sqrt((double) own.size() * other.size());
    }
}
