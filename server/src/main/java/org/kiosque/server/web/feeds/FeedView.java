package org.kiosque.server.web.feeds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.trouble.Trouble;
import org.kiosque.server.web.page.Moment;
import org.kiosque.server.web.page.Tile;

/**
 * The page of one feed.
 *
 * @param told what to tell of the last action: empty, {@code asked} or {@code paused}
 * @param health {@code new}, {@code well}, {@code failing}, {@code paused} or {@code gone}
 * @param error the last failure in words, or empty
 * @param trouble the kind of the last failure, which tells what to do; or empty
 * @param next when the next visit is, in words; null where it is due or there will be none
 * @param why why then
 * @param shape the rhythm of its day, or null where nothing is known of it
 * @param hub the hub's state, or empty where the feed names none
 * @param hubHost the hub's name
 */
public record FeedView(
        long id,
        String told,
        String title,
        Tile tile,
        String url,
        @Nullable String home,
        String category,
        String health,
        String error,
        String trouble,
        @Nullable Moment next,
        String why,
        @Nullable Shape shape,
        String hub,
        String hubHost,
        List<Row> history) {

    /** The error by its kind. */
    public Trouble.Met met() {
        return Trouble.read(error);
    }

    /** Whether visits are made at all. */
    public boolean active() {
        return !health.equals("paused") && !health.equals("gone");
    }

    /**
     * The rhythm of the day.
     *
     * @param perDay entries to be expected a day, in words
     * @param from the first of the six hours in a row with the most entries
     * @param to their end
     */
    public record Shape(String perDay, List<Bar> bars, int from, int to) {}

    /**
     * One hour.
     *
     * @param x its place in the picture
     * @param y its top; the bottom is at 40
     */
    public record Bar(int hour, int x, int y, int height) {}

    /**
     * One visit.
     *
     * @param time how long it took, in words
     * @param size of the body, in words, or empty
     */
    public record Row(Moment when, String outcome, String detail, int fresh, String time, String size) {

        /** The detail by its kind. */
        public Trouble.Met met() {
            return Trouble.read(detail);
        }
    }
}
