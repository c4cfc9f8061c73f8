package org.kiosque.server.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads what a story's page tells beside its cards. */
public final class StoryReading {

    private final Store store;

    public StoryReading(Store store) {
        this.store = store;
    }

    /**
     * An article's newest version.
     *
     * @param versions how many texts there were
     * @param seen when the newest was fetched
     */
    public record Telling(long id, int versions, Instant seen, String articleJson, String analysisJson) {}

    /** The newest versions of a story's articles, oldest article first. */
    public List<Telling> tellings(long story, int limit) {
        return store.read(handle -> handle.createQuery("""
            select a.id, a.version as versions, v.seen, v.article_json, v.analysis_json
            from article a join version v on v.article_id = a.id and v.number = a.version
            where a.story_id = :story order by a.published, a.id limit :limit\
            """)
                .bind("story", story)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Telling.class))
                .list());
    }
}
