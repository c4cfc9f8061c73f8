package org.kiosque.server.web.front;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiosque.server.ingest.Status;
import org.kiosque.server.store.Library.HashtagRow;
import org.kiosque.server.web.feeds.CatalogueView;

/**
 * Everything that the front page shows.
 *
 * @param progress how far the newsstand is, or null when it has caught up
 * @param top the first story, or null where there is none
 * @param second the stories below it
 * @param rest all others
 * @param gone feeds that their publishers have closed for good, which an operator should hear of
 * @param starters feeds to begin with, null once there are articles
 */
public record FrontView(
        Status.@Nullable Progress progress,
        @Nullable StoryView top,
        List<StoryView> second,
        List<StoryView> rest,
        List<HashtagRow> hashtags,
        List<Masthead> publishers,
        List<Gone> gone,
        @Nullable CatalogueView starters) {

    /** A feed that is gone. */
    public record Gone(long id, String title) {}
}
