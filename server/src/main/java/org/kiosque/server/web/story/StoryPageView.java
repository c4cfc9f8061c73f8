package org.kiosque.server.web.story;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.store.Library;
import org.kiosque.server.web.front.Item;
import org.kiosque.server.web.front.Masthead;
import org.kiosque.server.web.page.Moment;
import org.kiosque.server.web.page.Tongue;

/**
 * Everything that a story's page shows.
 *
 * @param lead the article whose headline stands for it
 * @param sources publishers, those left out that only copy another's text
 * @param growth null where there is too little to draw
 * @param map null where no known place is named
 * @param hashtags those of its articles, the most frequent first
 * @param common names that most sources give
 * @param since what came since the reader's last visit, or null at the first
 * @param told what became of a request, or empty
 */
public record StoryPageView(
        long id,
        Item lead,
        int articles,
        int sources,
        List<Tongue> tongues,
        List<Row> coverage,
        @Nullable Growth growth,
        @Nullable Map map,
        List<Library.HashtagRow> hashtags,
        List<String> common,
        List<Only> only,
        List<Figure> figures,
        List<Item> items,
        List<Decided> decisions,
        @Nullable Since since,
        String told) {

    /** Whether an article came since the reader's last visit. */
    public boolean isFresh(long article) {
        return since != null && since.came().contains(article);
    }

    /** Whether an article's text changed since then. */
    public boolean isChanged(long article) {
        return since != null && since.changed().contains(article);
    }

    /** Whether it is known of any publisher where it is at home. */
    public boolean hasCountries() {
        return coverage.stream().anyMatch(row -> !row.country().isEmpty());
    }

    /**
     * What one publisher brings.
     *
     * @param country in the reader's language, or empty where it isn't known
     * @param first its first report
     * @param more how many further articles and changed texts followed
     * @param copyOf whose text its own all repeat, or empty
     */
    public record Row(Masthead publisher, String country, List<Tongue> tongues, Item first, int more, String copyOf) {}

    /**
     * How the story grew.
     *
     * @param most articles in the fullest column
     */
    public record Growth(List<Column> columns, int most, Moment from, Moment to) {}

    /** One column of a chart 240 wide and 54 high. */
    public record Column(double x, double y, double width, double height) {}

    /**
     * A part of the world with the places that the story's articles name.
     *
     * @param box the part that is shown, as SVG writes it
     * @param width of the picture of the whole world
     * @param size of the letters
     * @param names all places, joined by commas
     */
    public record Map(String box, double width, double height, double size, List<Mark> marks, String names) {}

    /**
     * One place.
     *
     * @param named whether there is room for its name, which is written from {@code textX} and {@code textY}
     * @param anchor "start" or "end", as SVG writes it
     */
    public record Mark(
            String name, boolean named, String anchor, double x, double y, double radius, double textX, double textY) {}

    /** Names that one publisher alone gives. */
    public record Only(Masthead publisher, long article, List<String> names) {}

    /** Values that publishers give differently for one thing. */
    public record Figure(String what, List<Value> values) {}

    /**
     * One of them, in the words of the article.
     *
     * @param href of its place there
     */
    public record Value(String text, Tongue tongue, Masthead publisher, String href, Moment moment) {}

    /** A decision by hand that can be undone. */
    public record Decided(long id, boolean merge, int articles, Moment made) {}

    /**
     * What happened since the reader's last visit.
     *
     * @param came ids of the articles that came
     * @param changed ids of those whose text changed
     */
    public record Since(Moment visit, Set<Long> came, Set<Long> changed) {
        public Since {
            came = Set.copyOf(came);
            changed = Set.copyOf(changed);
        }
    }
}
