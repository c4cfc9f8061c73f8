package org.kiosque.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * What happened to a story's articles after a moment.
     *
     * @param came ids of those that came
     * @param changed ids of those that were there and have another text now
     */
    public record Since(Instant moment, Set<Long> came, Set<Long> changed) {
        public Since {
            came = Set.copyOf(came);
            changed = Set.copyOf(changed);
        }

        public boolean isEmpty() {
            return came.isEmpty() && changed.isEmpty();
        }
    }

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

    /** The same as they were at a moment: the articles that were on file, in the version that was the newest then. */
    public List<Telling> tellingsAt(long story, Instant moment, int limit) {
        return store.read(handle -> handle.createQuery("""
            select a.id, v.number as versions, v.seen, v.article_json, v.analysis_json
            from article a join version v on v.article_id = a.id and v.number = (
              select max(number) from version where article_id = a.id and seen <= :moment)
            where a.story_id = :story and a.seen <= :moment order by a.published, a.id limit :limit\
            """)
                .bind("story", story)
                .bind("moment", moment)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Telling.class))
                .list());
    }

    /** The articles of a story that came, or whose text changed, after a moment. */
    public Since since(long story, Instant moment) {
        return store.read(handle -> {
            var touched = handle.createQuery("""
                select a.id, a.seen as came
                from article a join version v on v.article_id = a.id and v.number = a.version
                where a.story_id = :story and (a.seen > :moment or v.seen > :moment)\
                """)
                    .bind("story", story)
                    .bind("moment", moment)
                    .map((row, context) -> Map.entry(row.getLong("id"), row.getLong("came") > moment.toEpochMilli()))
                    .list();
            var parted = touched.stream()
                    .collect(Collectors.partitioningBy(
                            Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
            return new Since(moment, parted.getOrDefault(true, Set.of()), parted.getOrDefault(false, Set.of()));
        });
    }
}
