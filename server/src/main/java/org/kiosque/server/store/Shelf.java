package org.kiosque.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.kiosque.engine.terms.Meaning;

/** Whole articles for those who work on them again: after a restart, for the index, for a better extraction. */
public final class Shelf {

    private static final RowMapper<Item> ITEM = ConstructorMapper.of(Item.class);
    private static final String ITEMS = """
            select a.id, a.story_id, a.copy_of, a.published, a.seen, a.version, p.name as publisher, v.article_json,
              v.analysis_json, m.vector
            from article a join publisher p on p.id = a.publisher_id
            join version v on v.article_id = a.id and v.number = a.version
            left join meaning m on m.article_id = a.id\s""";

    private final Store store;

    public Shelf(Store store) {
        this.store = store;
    }

    /**
     * An article's newest version.
     *
     * @param articleJson the engine's article
     * @param analysisJson the engine's analysis
     * @param vector what an encoder made of it, or null
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Item(
            long id,
            long storyId,
            @Nullable Long copyOf,
            Instant published,
            Instant seen,
            int version,
            String publisher,
            String articleJson,
            String analysisJson,
            byte @Nullable [] vector) {

        public @Nullable Meaning meaning() {
            return MeaningRows.meaning(vector);
        }
    }

    /**
     * The page that a version came from.
     *
     * @param entryId an entry that told of it, or null for a page that came from an archive
     * @param feedTitle the name of that entry's feed, perhaps empty
     * @param entryJson what the feed told, or null
     * @param gzipped its bytes, compressed
     * @param excerpt why only an excerpt is there, or null
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Source(
            int version,
            Instant seen,
            @Nullable Long entryId,
            String feedTitle,
            @Nullable String entryJson,
            String url,
            @Nullable String contentType,
            byte @Nullable [] gzipped,
            @Nullable String rightsJson,
            @Nullable Excerpt excerpt) {}

    /** A page that some version of an article came from. */
    public record KeptPage(long id, Instant fetched, Submission.SourcePage page) {}

    /** Articles with an id above one, in order of their ids. */
    public List<Item> after(long id, int limit) {
        return store.read(handle -> handle.createQuery(ITEMS + "where a.id > :id order by a.id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map(ITEM)
                .list());
    }

    /** Those of them that were published between two moments. */
    public List<Item> between(long id, Instant from, Instant to, int limit) {
        return store.read(handle -> handle.createQuery(ITEMS
                        + "where a.id > :id and a.published > :from and a.published < :to order by a.id limit :limit")
                .bind("id", id)
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .map(ITEM)
                .list());
    }

    /** Articles that the index does not hold as they are. */
    public List<Item> unindexed(int limit) {
        return store.read(handle -> handle.createQuery(ITEMS + "where a.indexed = 0 order by a.id limit :limit")
                .bind("limit", limit)
                .map(ITEM)
                .list());
    }

    /** Pages that were kept, with an id above one, in order of their ids. */
    public List<KeptPage> pages(long id, int limit) {
        return store.read(handle -> handle.createQuery(
                        "select id, fetched, url, content_type, body from page where id > :id order by id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> new KeptPage(
                        row.getLong("id"),
                        Instant.ofEpochMilli(row.getLong("fetched")),
                        new Submission.SourcePage(
                                row.getString("url"), row.getString("content_type"), row.getBytes("body"))))
                .list());
    }

    /** Marks articles as indexed, if their version is still the one that was. */
    public void indexed(List<Item> items) {
        store.change(handle -> {
            var batch = handle.prepareBatch(
                    "update article set indexed = 1 where id = :id and version = :version" + " and story_id = :story");
            for (var item : items) {
                batch.bind("id", item.id())
                        .bind("version", item.version())
                        .bind("story", item.storyId())
                        .add();
            }
            batch.execute();
        });
    }

    /** Lets every article be indexed anew. */
    public void unindex() {
        store.change(handle -> handle.execute("update article set indexed = 0"));
    }

    /** How many articles there are. */
    public int size() {
        return store.read(handle -> handle.createQuery("select count(*) from article")
                .mapTo(Integer.class)
                .one());
    }

    /** How many pages were kept. */
    public int keptPages() {
        return store.read(handle -> handle.createQuery("select count(*) from page")
                .mapTo(Integer.class)
                .one());
    }

    /** What the newest version of an article was made of. */
    public Optional<Source> source(long articleId) {
        return store.read(handle -> handle.createQuery("""
                        select v.number as version, v.seen, e.id as entry_id, coalesce(f.title, '') as feed_title,
                          e.entry_json,
                          coalesce(g.url, a.url) as url, g.content_type, g.body as gzipped,
                          a.rights_json, a.excerpt
                        from article a join version v on v.article_id = a.id and v.number = a.version
                        left join page g on g.id = v.page_id
                        left join entry e on e.id = (select min(id) from entry where article_id = a.id)
                        left join feed f on f.id = e.feed_id
                        where a.id = :id""")
                .bind("id", articleId)
                .map(ConstructorMapper.of(Source.class))
                .findOne());
    }
}
