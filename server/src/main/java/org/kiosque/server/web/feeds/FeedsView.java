package org.kiosque.server.web.feeds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.store.Subscription;
import org.kiosque.server.trouble.Trouble;
import org.kiosque.server.web.page.Moment;
import org.kiosque.server.web.page.Tile;

/**
 * The page of subscriptions.
 *
 * @param told what to tell of the last action: empty, {@code followed}, {@code known}, {@code imported},
 *     {@code removed}, {@code notopml} or a refusal's reason in lower case
 * @param added how many feeds the last action brought
 * @param page which part of the list is shown, from 1
 * @param address what was to be followed, to be mended; or empty
 * @param offers feeds of the page that was given, to choose from
 */
public record FeedsView(List<Row> rows, int page, String told, int added, String address, List<Offered> offers) {

    private static final List<String> DONE = List.of("followed", "watched", "known", "imported", "removed", "choose");
    private static final int ON_A_PAGE = 200;

    public boolean failed() {
        return !told.isEmpty() && !DONE.contains(told);
    }

    /** Feeds that somebody should look at; on the first page. */
    public List<Row> troubled() {
        return page == 1 ? rows.stream().filter(Row::troubled).toList() : List.of();
    }

    /** All others, as many as a page holds. */
    public List<Row> others() {
        return rows.stream()
                .filter(row -> !row.troubled())
                .skip((long) ON_A_PAGE * (page - 1))
                .limit(ON_A_PAGE)
                .toList();
    }

    /** The page before, or 0. */
    public int before() {
        return page - 1;
    }

    /** The page after, or 0 where this is the last. */
    public int after() {
        long others = rows.stream().filter(row -> !row.troubled()).count();
        return others > (long) ON_A_PAGE * page ? page + 1 : 0;
    }

    /** How a feed is, in one word. */
    static String health(Subscription feed) {
        if (!feed.state().equals("active")) {
            return feed.state();
        }
        if (feed.lastError() != null) {
            return "failing";
        }
        return feed.lastVisit() == null ? "new" : "well";
    }

    /** A feed to choose; its title or, where the page names it none, its address. */
    public record Offered(String title, String url) {}

    /**
     * One feed.
     *
     * @param health {@code new}, {@code well}, {@code failing}, {@code paused} or {@code gone}
     * @param error in words, or empty
     */
    public record Row(
            long id,
            String url,
            String title,
            Tile tile,
            String category,
            String health,
            @Nullable Moment last,
            Moment next,
            boolean due,
            String error,
            int failures) {

        private static final int OFTEN = 3;

        /** The error by its kind. */
        public Trouble.Met trouble() {
            return Trouble.read(error);
        }

        /** Gone, or failing for more than a moment. */
        boolean troubled() {
            return health.equals("gone") || failures >= OFTEN;
        }
    }
}
