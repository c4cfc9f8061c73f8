package org.kiosque.server.web.front;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.kiosque.server.store.Card;
import org.kiosque.server.web.page.Reader;

/** Orders the articles of a story by how well their headline stands for it. */
public final class Ranking {

    private Ranking() {}

    /** Own language first, whole texts before teasers, originals before copies, the most central first. */
    public static List<Card> forReader(Collection<Card> cards, Reader reader) {
        var centrality = Centrality.of(List.copyOf(cards));
        return cards.stream()
                .sorted(Comparator.comparing((Card card) -> !reader.reads(card.language()))
                        .thenComparing(card -> card.copyOf() != null)
                        .thenComparing(Card::teaserOnly)
                        .thenComparing(
                                Comparator.comparingDouble(centrality::at).reversed())
                        .thenComparing(Comparator.comparing(Card::published).reversed()))
                .toList();
    }
}
