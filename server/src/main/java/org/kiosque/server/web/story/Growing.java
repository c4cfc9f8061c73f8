package org.kiosque.server.web.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.web.page.Ages;

/** Draws how many articles came when. */
final class Growing {

    private static final int COLUMNS = 24;
    private static final int FEWEST = 3;
    private static final double WIDTH = 240;
    private static final double HEIGHT = 50;

    private Growing() {}

    /** The chart of some moments in order, or null where they are too few or all the same. */
    static StoryPageView.@Nullable Growth of(List<Instant> moments, Ages ages) {
        if (moments.size() < FEWEST || moments.getFirst().equals(moments.getLast())) {
            return null;
        }
        int[] counts = new int[COLUMNS];
        var first = moments.getFirst();
        double span = Duration.between(first, moments.getLast()).toMillis();
        for (var moment : moments) {
            double part = Duration.between(first, moment).toMillis() / span;
            counts[(int) Math.min(COLUMNS - 1, part * COLUMNS)]++;
        }
        int most = Arrays.stream(counts).max().orElse(1);
        List<StoryPageView.Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            if (counts[i] > 0) {
                double height = counts[i] * HEIGHT / most;
                columns.add(
                        new StoryPageView.Column(i * WIDTH / COLUMNS, HEIGHT - height, WIDTH / COLUMNS - 2, height));
            }
        }
        return new StoryPageView.Growth(columns, most, ages.of(first), ages.of(moments.getLast()));
    }
}
