package org.kiosque.server.web.article;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.store.Library.HashtagRow;
import org.kiosque.server.store.Library.StoryRow;
import org.kiosque.server.web.front.Item;
import org.kiosque.server.web.page.Moment;

/**
 * Everything that an article's page shows.
 *
 * @param simpler whether a model can put it into simpler words
 * @param origin where the panel's words come from, for machines
 * @param translation the language that a model can translate it into, in that language, or empty
 */
public record ArticleView(
        Item item,
        Opening opening,
        @Nullable Plate lead,
        List<Piece> pieces,
        Panel panel,
        @Nullable Reply reply,
        List<HashtagRow> hashtags,
        Conversation conversation,
        Surroundings around,
        String translation,
        boolean simpler,
        RawString origin) {

    /**
     * What stands above the body; what isn't known is empty.
     *
     * @param simpler whether a model can put it into simpler words
     * @param original the address at the publisher's
     * @param changed when the publisher changed it, or null
     * @param excerpt why only an excerpt is here: the name of a reason, or empty
     * @param versions how many texts there were
     * @param reserved what the publisher does not want done with the text, or null
     */
    public record Opening(
            String original,
            String standfirst,
            String byline,
            String section,
            @Nullable Moment changed,
            String excerpt,
            int versions,
            @Nullable Reserved reserved) {}

    /**
     * What a publisher does not want done with a text.
     *
     * @param mining whether text and data mining is reserved; otherwise use by models of language is
     * @param policy the address of the publisher's terms, or empty
     */
    public record Reserved(boolean mining, String policy) {}

    /** What readers say. */
    public record Conversation(List<Said> said, Draft draft) {}

    /**
     * One comment.
     *
     * @param html its body, safe
     */
    public record Said(long id, String author, RawString html, Moment moment) {}

    /**
     * Other articles.
     *
     * @param story the article's story, or null where it is told nowhere else
     */
    public record Surroundings(@Nullable StoryRow story, List<Item> reports, List<Item> copies, List<Item> related) {}
}
