package org.kiosque.server.web.front;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kiosque.server.store.Card;
import org.kiosque.server.store.Library.StoryRow;
import org.kiosque.server.web.page.Reader;

/**
 * Why a story stands where it stands on the front page: how many independent sources tell it, how many of their
 * articles came lately, how fresh it is, and whether the reader can read it. What others clicked on doesn't count.
 *
 * @param lately articles of the last hours, copies left out
 * @param own whether some article is in the reader's language
 */
public record Merit(int sources, int lately, boolean own, double score) {

    static final Duration LATELY = Duration.ofHours(6);

    private static final double CALM_HOURS = 6;
    private static final double GROWTH = 0.5;
    private static final double FOREIGN = 0.6;

    static Merit of(StoryRow row, List<Card> cards, Reader reader) {
        Instant since = reader.now().minus(LATELY);
        int lately = (int) cards.stream()
                .filter(card -> card.copyOf() == null && card.published().isAfter(since))
                .count();
        boolean own = cards.stream().anyMatch(card -> reader.reads(card.language()));
        double age = Math.max(0, Duration.between(row.newest(), reader.now()).toMinutes() / 60.0);
        double weight = row.sources() + GROWTH * Math.max(0, lately - 1);
        return new Merit(row.sources(), lately, own, weight / (CALM_HOURS + age) * (own ? 1 : FOREIGN));
    }
}
