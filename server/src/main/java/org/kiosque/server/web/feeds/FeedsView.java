package org.kiosque.server.web.feeds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.web.page.Moment;

/**
 * The page of subscriptions.
 *
 * @param told what to tell of the last action: empty, {@code followed}, {@code known}, {@code imported},
 *     {@code removed}, {@code notopml} or a refusal's reason in lower case
 * @param added how many feeds the last action brought
 * @param address what was to be followed, to be mended; or empty
 */
public record FeedsView(List<Row> rows, String told, int added, String address, List<Catalogue.Group> catalogue) {

    public boolean failed() {
        return !told.isEmpty()
                && !List.of("followed", "known", "imported", "removed").contains(told);
    }

    /**
     * One feed.
     *
     * @param health {@code new}, {@code well}, {@code failing} or {@code gone}
     * @param error in words, or empty
     */
    public record Row(
            long id,
            String url,
            String title,
            String category,
            String health,
            @Nullable Moment last,
            Moment next,
            boolean due,
            String error,
            int failures) {}
}
